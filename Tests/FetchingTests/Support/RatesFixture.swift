import TimeSeries
import TradeStatistics

@testable import OfficialSources

/// Reads answers in the shape of the European Central Bank's: lines of currency, period and rate.
enum RatesFixture: OfficialFormat {
  static let name = "rates-fixture"
  static let title = "Answers as the European Central Bank gives them"

  static func recognizes(_ head: FileHead) -> Bool { head.firstLine.hasPrefix("KEY,") }

  static func read(
    _ input: SourceInput, _ terms: ReadingTerms
  ) throws(OfficialSourcesError) -> OfficialReading {
    let (feed, bytes) = try wholeFeed(input)
    var collector = ReleaseCollector(terms)
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst() {
      let cells = line.split(separator: ",")
      guard cells.count == 4, let code = ProductCode(cells[1]), let day = Day(cells[2]),
        let source = SourceID(rawValue: "ecb")
      else { continue }
      let table = TableKey(
        source: source, reporter: .euroArea, partner: .world, flow: .exchangeRate,
        system: .unspecified, basis: .notApplicable,
        classification: Classification(edition: "none", level: .currency),
        valuation: .unspecified, adjustment: .none, currency: .eur)
      collector.add(
        ReleaseRow(code: code, value: FixedPoint(String(cells[3]))),
        to: collector.slot(table, Period(day)))
    }
    return OfficialReading(
      file: collector.file(feed, name: input.name, title: title, origin: "ECB", format: name))
  }
}
