import TextFormats

/// Tells which commas of a record are part of a name or of a number, where the office left out the quotes.
///
/// English exports have been seen with `133,Korea, Rep.,12011000,…`. A record is put right only where its codes,
/// numbers and units fit the columns in a single way: two ways are no better than none.
struct ChinaCustomsRepair {
  /// The most fields that a record may have in excess; more are no commas in names.
  private static let surplusLimit = 64

  private let columns: [ChinaCustomsColumn]

  /// Prepares for records of these columns.
  init(_ columns: [ChinaCustomsColumn]) {
    self.columns = columns
  }

  /// The fields of a record, one a column; nil where the commas can be understood in no way or in several.
  func fields(of record: CSVRecord) -> [String]? {
    let surplus = record.count - columns.count
    guard surplus >= 0, surplus <= ChinaCustomsRepair.surplusLimit else { return nil }
    let texts = record.texts
    let quoted = texts.indices.map { record.isQuoted($0) }
    // For a column and the field it starts at: how many ways there are to the end, two standing for more, and how many
    // fields the column takes in the first of them.
    var ways = [[Int]](
      repeating: [Int](repeating: 0, count: texts.count + 1), count: columns.count + 1)
    var taken = ways
    ways[columns.count][texts.count] = 1
    for column in columns.indices.reversed() {
      for start in column...column + surplus {
        for length in 1...(surplus + 1) where start + length <= texts.count {
          let rest = ways[column + 1][start + length]
          guard rest > 0,
            length == 1 || !quoted[start..<start + length].contains(true),
            fits(texts[start..<start + length].joined(separator: ","), column)
          else { continue }
          if taken[column][start] == 0 { taken[column][start] = length }
          ways[column][start] = min(2, ways[column][start] + rest)
        }
      }
    }
    guard ways[0][0] == 1 else { return nil }
    var fields: [String] = []
    var start = 0
    for column in columns.indices {
      let end = start + taken[column][start]
      fields.append(texts[start..<end].joined(separator: ","))
      start = end
    }
    return fields
  }

  private func fits(_ text: String, _ column: Int) -> Bool {
    let digits = text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? text.utf8.count : 0
    return switch columns[column] {
    case .month: digits == 6
    case .partner: digits == 3
    case .commodity: [2, 4, 6, 8].contains(digits)
    case .regime: (1...2).contains(digits)
    case .location: (2...6).contains(digits)
    case .quantity, .secondQuantity, .dollars, .yuan:
      text.isEmpty || GroupedNumber.value(text) != nil
    case .unit, .secondUnit:
      !text.isEmpty && !text.contains(",") && GroupedNumber.value(text) == nil
    case .partnerName, .commodityName, .regimeName, .locationName: true
    }
  }
}
