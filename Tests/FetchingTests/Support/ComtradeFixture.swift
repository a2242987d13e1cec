import TextFormats
import TimeSeries
import TradeStatistics

@testable import OfficialSources

/// Reads answers in the shape of UN Comtrade's: an envelope with rows.
enum ComtradeFixture: OfficialFormat {
  static let name = "comtrade-fixture"
  static let title = "Answers as UN Comtrade gives them"

  static func recognizes(_ head: FileHead) -> Bool { head.text.hasPrefix("{\"elapsedTime\"") }

  static func read(
    _ input: SourceInput, _ terms: ReadingTerms
  ) throws(OfficialSourcesError) -> OfficialReading {
    let (feed, bytes) = try wholeFeed(input)
    var collector = ReleaseCollector(terms)
    let rows: [JSONValue]
    do throws(TextFormatError) {
      rows = try JSONValue.parse(bytes, file: input.name)["data"]?.elements ?? []
    } catch {
      throw OfficialSourcesError(error)
    }
    for row in rows {
      guard let period = row["period"]?.text, let code = row["cmdCode"]?.text,
        let product = ProductCode(code),
        let month = Month("\(period.prefix(4))-\(period.suffix(2))"),
        let source = SourceID(rawValue: "comtrade"), let value = row["primaryValue"]?.number
      else { continue }
      let table = TableKey(
        source: source, reporter: .china, partner: .usa, flow: .import, system: .general,
        basis: .customs,
        classification: Classification(
          edition: Classification.harmonizedSystem(in: month.year), level: .hs4),
        valuation: .cif, adjustment: .none, currency: .usd)
      let slot = collector.slot(table, Period(month))
      collector.add(
        ReleaseRow(code: product, value: FixedPoint("\(value)")), to: slot)
    }
    return OfficialReading(
      file: collector.file(
        feed, name: input.name, title: title, origin: "Comtrade", format: name))
  }
}
