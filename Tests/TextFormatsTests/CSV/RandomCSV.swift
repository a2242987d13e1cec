/// Makes tables of all kinds, right and wrong, the same ones for the same seed.
struct RandomCSV {
  /// How wild a table is.
  enum Manner: CaseIterable {
    /// As offices publish: no quotes, whole numbers.
    case plain
    /// Windows line ends.
    case returns
    /// Now and then a quote, a decimal, a sign, a blank, Chinese text.
    case mixed
    /// Every field in quotes, line breaks among them.
    case quoted
    /// As mixed, with something wrong in one place.
    case broken
  }

  var generator: SeededGenerator
  let manner: Manner

  init(_ manner: Manner, seed: UInt64) {
    self.manner = manner
    generator = SeededGenerator(seed: seed)
  }

  /// A table of so many rows with the columns name, code, value, unit and amount.
  mutating func bytes(rows: Int) -> [UInt8] {
    let end = manner == .returns ? "\r\n" : "\n"
    var lines = ["name,code,value,unit,amount"]
    for _ in 0..<rows { lines.append(line()) }
    var text = lines.joined(separator: end)
    if Bool.random(using: &generator) { text += end }
    if manner == .mixed, Int.random(in: 0..<4, using: &generator) == 0 { text += end + end }
    var bytes = Array(text.utf8)
    if manner == .broken, bytes.count > 28 {
      let wrong: [UInt8] = [0x22, 0x00, 0x0D, 0x0A, 0x2C, 0xFF, 0x78, 0x2E]
      let place = Int.random(in: 28..<bytes.count, using: &generator)
      bytes[place] = wrong[Int.random(in: 0..<wrong.count, using: &generator)]
    }
    return bytes
  }

  private mutating func line() -> String {
    let isWild = manner == .mixed || manner == .broken
    let name = isWild && one(in: 20) ? pick(["大豆", "a, b", "say \"so\"", "x\ny", ""]) : "soy beans"
    let fields = [
      name, digits(from: 2, through: 10), number(isWild), pick(["KG", "NO", "X", ""]),
      number(isWild),
    ]
    return fields.map { field in
      let needsQuotes = field.contains { ",\"\n".contains($0) }
      let isQuoted = manner == .quoted || needsQuotes || (isWild && one(in: 50))
      return isQuoted
        ? "\""
          + field.split(separator: "\"", omittingEmptySubsequences: false)
          .joined(separator: "\"\"") + "\"" : field
    }.joined(separator: ",")
  }

  private mutating func number(_ isWild: Bool) -> String {
    guard isWild, one(in: 10) else { return digits(from: 1, through: 10) }
    return pick([
      "", "-" + digits(from: 1, through: 12), digits(from: 1, through: 3) + ".5",
      digits(from: 17, through: 18), "0.000001", "00000000000000001",
    ])
  }

  private mutating func digits(from least: Int, through most: Int) -> String {
    let count = Int.random(in: least...most, using: &generator)
    return String(
      (0..<count).map { _ in
        Character(UnicodeScalar(UInt8.random(in: 0x30...0x39, using: &generator)))
      })
  }

  private mutating func one(in many: Int) -> Bool {
    Int.random(in: 0..<many, using: &generator) == 0
  }

  private mutating func pick(_ choices: [String]) -> String {
    choices[Int.random(in: 0..<choices.count, using: &generator)]
  }
}
