import TextFormats
import TimeSeries

/// The records of all districts, added up to a country and commodity: `EXP_DETL.TXT` or `IMP_DETL.TXT`.
struct CensusBulkSums {
  /// The most countries times commodities: several times what there is in the largest month.
  static let limit = 4_000_000

  /// How many fields each sum has.
  let width: Int
  /// Commodity and country of each sum, packed together.
  private(set) var keys: [UInt128] = []
  /// Millionths, in the order of the kind's fields, sum after sum.
  private(set) var amounts: [Int128] = []
  /// The first line of each country.
  private(set) var firstLines: [UInt128: Int] = [:]
  private(set) var month: Month?
  private var indexes: [UInt128: Int] = [:]

  /// Reads the member.
  ///
  /// - Throws: `TextFormatError` where a record is wrong, or of another month than the totals; and what the source throws.
  init(
    _ kind: CensusBulkKind, file: String, month expected: Month?, source: @escaping CSVReader.Source
  ) throws {
    width = kind.fields.count
    month = expected
    var reader = FixedWidthReader(file: file, layout: kind.detail, source: source)
    let requests =
      [
        ColumnRequest("commodity", .text), ColumnRequest("cty_code", .text),
        ColumnRequest("year", .text), ColumnRequest("month", .text),
      ] + kind.fields.map { ColumnRequest($0, .number) }
    var last: (key: UInt128, index: Int)?
    var lastMonth: (year: PackedText, month: PackedText, isMonth: Bool)?
    try reader.forEachBatch(of: requests) { batch in
      for row in 0..<batch.count {
        let isMonth: Bool
        if let lastMonth, lastMonth.year == batch.text(2, row),
          lastMonth.month == batch.text(3, row)
        {
          isMonth = lastMonth.isMonth
        } else {
          let location = SourceLocation(file: file, line: batch.line(ofRow: row), column: 1)
          let read = try CensusBulkMonth.month(
            batch.text(2, row), batch.text(3, row), like: month, at: location)
          if let read { month = read }
          isMonth = read != nil
          lastMonth = (batch.text(2, row), batch.text(3, row), isMonth)
        }
        guard isMonth else { continue }
        let key = Self.key(batch.text(0, row), batch.text(1, row))
        let index: Int
        if let last, last.key == key {
          index = last.index
        } else {
          index = try self.index(of: key, file, batch.line(ofRow: row))
          last = (key, index)
        }
        for field in 0..<width {
          amounts[index * width + field] += batch.number(field + 4, row) ?? 0
        }
      }
    }
  }

  /// How many sums there are.
  var count: Int { keys.count }

  /// The commodity of a sum.
  func commodity(_ index: Int) -> PackedText {
    PackedText(packed: (keys[index] >> Self.countryBits) << Self.countryBits)
  }

  /// The country of a sum.
  func country(_ index: Int) -> PackedText {
    PackedText(packed: keys[index] << (128 - Self.countryBits))
  }

  // Ten digits of the commodity, then the four of the country, which have 48 bits to themselves.
  private static let countryBits: UInt128 = 48

  private static func key(_ commodity: PackedText, _ country: PackedText) -> UInt128 {
    commodity.packed | (country.packed >> (128 - countryBits))
  }

  private mutating func index(
    of key: UInt128, _ file: String, _ line: Int
  ) throws(TextFormatError) -> Int {
    if let known = indexes[key] { return known }
    guard keys.count < Self.limit else {
      throw TextFormatError(
        at: SourceLocation(file: file, line: line, column: 1),
        "more than \(Self.limit) countries times commodities",
        remedy: "a month has some hundred thousand; get the file again")
    }
    indexes[key] = keys.count
    keys.append(key)
    amounts.append(contentsOf: repeatElement(0, count: width))
    let country = country(keys.count - 1).packed
    if firstLines[country] == nil { firstLines[country] = line }
    return keys.count - 1
  }
}
