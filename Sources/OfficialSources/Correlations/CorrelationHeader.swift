/// The line of a table that names the two editions.
struct CorrelationHeader: Hashable {
  /// An edition with the column of its codes.
  struct Side: Hashable {
    let edition: String
    let column: Int
  }

  let from: Side
  let to: Side
  /// The column of relations; nil where there is none.
  let relation: Int?
  /// Whether it heads a table of conversions: `From HS2022`, `To HS2017`.
  let isConversion: Bool

  /// Reads a line; nil where it does not name two editions.
  init?(_ fields: [String]) {
    var sides: [Side] = []
    var isConversion = false
    for (column, field) in fields.enumerated() {
      let words = field.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
      let isDirected = words.first == "from" || words.first == "to"
      let name = words.dropFirst(isDirected ? 1 : 0).joined()
      guard let edition = CorrelationHeader.edition(name) else { continue }
      sides.append(Side(edition: edition, column: column))
      isConversion = isConversion || isDirected
    }
    guard sides.count == 2, sides[0].edition != sides[1].edition else { return nil }
    from = sides[0]
    to = sides[1]
    relation = fields.firstIndex { $0.lowercased().hasPrefix("relation") }
    self.isConversion = isConversion
  }

  /// `hs2022`, `hs-2017` and `hs12` as editions; nil for any other word.
  private static func edition(_ word: String) -> String? {
    guard word.hasPrefix("hs") else { return nil }
    let digits = word.dropFirst(2).drop { $0 == "-" || $0 == "_" }
    guard digits.count == 2 || digits.count == 4,
      digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let number = Int(digits)
    else { return nil }
    // The system began in 1988.
    let year = digits.count == 4 ? number : number + (number >= 88 ? 1900 : 2000)
    return (1988...2100).contains(year) ? "HS\(year)" : nil
  }
}
