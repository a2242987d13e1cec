import TextFormats

/// A table in JSON, mostly of plain rows, with everything else that JSON allows strewn in.
struct RandomTable {
  let bytes: [UInt8]
  let columns: [ColumnRequest]

  init(rows: Int, using numbers: inout SeededGenerator) {
    let width = Int.random(in: 1...9, using: &numbers)
    let kinds = (0..<width).map { _ in Int.random(in: 0..<4, using: &numbers) }
    // Now and then the last column is the first one again.
    let hasTwin = width > 2 && Bool.random(using: &numbers)
    let names = (0..<width).map { "\"C\($0)\"" } + (hasTwin ? ["\"C0\""] : [])
    var text = "[[\(names.joined(separator: ","))]"
    for _ in 0..<rows {
      let isPlain = Int.random(in: 0..<8, using: &numbers) > 0
      var cells = kinds.map { Self.cell($0, isPlain: isPlain, using: &numbers) }
      if hasTwin { cells.append(cells[0]) }
      let gap = isPlain ? "" : [" ", "\n", "\t\r\n"].randomElement(using: &numbers) ?? ""
      text += ",\(isPlain ? "\n" : gap)[\(cells.joined(separator: "," + gap))\(gap)]"
    }
    bytes = Array((text + "]").utf8)
    var columns = kinds.enumerated().filter { $1 != 3 }.map {
      ColumnRequest("C\($0)", $1 == 0 ? .number : .text)
    }
    columns.shuffle(using: &numbers)
    self.columns = columns
  }

  /// A cell of a kind: 0 a number, 1 a code, 2 a short text, 3 a text of any length that nobody asks for.
  private static func cell(_ kind: Int, isPlain: Bool, using numbers: inout SeededGenerator)
    -> String
  {
    let length = Int.random(in: 0...(kind == 3 ? 150 : 16), using: &numbers)
    if kind == 0 {
      if !isPlain, length == 0 { return "null" }
      let digits =
        UInt64.random(in: 0..<1_000_000_000_000_000_000, using: &numbers)
        >> UInt64.random(in: 0..<60, using: &numbers)
      let number = isPlain || length > 8 ? "\(digits)" : "-\(digits).\(length)"
      return isPlain || length > 4 ? "\"\(length == 16 ? "" : number)\"" : number
    }
    var text = ""
    for _ in 0..<(isPlain || kind == 3 ? length : length / 4) {
      let plain = Unicode.Scalar(UInt8.random(in: 0x20..<0x7F, using: &numbers))
      let odd = ["\\n", "\\u00e9", "\\uD83D\\uDE00", "é", "數", "😀", "\\\"", "\\\\"]
      if isPlain || Bool.random(using: &numbers) {
        text.unicodeScalars.append(plain == "\"" || plain == "\\" ? "," : plain)
      } else {
        text += odd.randomElement(using: &numbers) ?? ""
      }
    }
    return "\"\(text)\""
  }
}
