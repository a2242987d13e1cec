import TextFormats
import TimeSeries
import TradeStatistics

@testable import OfficialSources

/// Reads answers in the shape of the Census Bureau's: arrays of text, a header first.
enum CensusFixture: OfficialFormat {
  static let name = "census-fixture"
  static let title = "Answers as the Census Bureau gives them"
  static let calendar: String? = "ft900"

  static func recognizes(_ head: FileHead) -> Bool { head.firstLine.hasPrefix("[[\"") }

  static func read(
    _ input: SourceInput, _ terms: ReadingTerms
  ) throws(OfficialSourcesError) -> OfficialReading {
    let (feed, bytes) = try wholeFeed(input)
    var collector = ReleaseCollector(terms)
    let rows: [[String]]
    do throws(TextFormatError) {
      rows = (try JSONValue.parse(bytes, file: input.name).elements ?? []).map { row in
        (row.elements ?? []).map { $0.text ?? "" }
      }
    } catch {
      throw OfficialSourcesError(error)
    }
    let header = rows.first ?? []
    func cell(_ row: [String], _ name: String) -> String {
      header.firstIndex(of: name).map { row[$0] } ?? ""
    }
    let isExport = header.contains("E_COMMODITY")
    for row in rows.dropFirst() {
      guard let month = Month(cell(row, "time")),
        let code = ProductCode(cell(row, isExport ? "E_COMMODITY" : "I_COMMODITY")),
        let value = Int(cell(row, isExport ? "ALL_VAL_MO" : "GEN_VAL_MO")),
        let level = Classification.Level(rawValue: cell(row, "COMM_LVL")),
        let source = SourceID(rawValue: "census")
      else { continue }
      let partner: Economy = cell(row, "CTY_CODE") == "5700" ? .china : .world
      let table = TableKey(
        source: source, reporter: .usa, partner: partner, flow: isExport ? .export : .import,
        system: isExport ? .total : .general, basis: .customs,
        classification: Classification(
          edition: Classification.harmonizedSystem(in: month.year), level: level),
        valuation: isExport ? .fas : .customsValue, adjustment: .none, currency: .usd)
      let slot = collector.slot(table, Period(month))
      collector.add(
        ReleaseRow(code: code, value: FixedPoint(millionths: Int128(value) * 1_000_000)), to: slot)
    }
    return OfficialReading(
      file: collector.file(
        feed, name: input.name, title: title, origin: "Census", format: name))
  }
}

/// The bytes with a feed that was read to its end.
func wholeFeed(_ input: SourceInput) throws(OfficialSourcesError) -> (ByteFeed, [UInt8]) {
  do {
    let feed = try input.open()
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = try feed.read(into: &buffer)
      guard count > 0 else { return (feed, bytes) }
      bytes += buffer[..<count]
    }
  } catch {
    throw OfficialSourcesError(TextFormatError([]))
  }
}
