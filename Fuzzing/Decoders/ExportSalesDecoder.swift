import TimeSeries
import TradeStatistics

@testable import OfficialSources

/// Reads an input as each of the answers of export sales.
///
/// Only net sales may be below zero, and no row has a value.
enum ExportSalesDecoder {
  static func tryOut(_ input: [UInt8]) {
    let source = SourceInput(name: "input", bytes: input)
    let references = try? ExportSalesReleaseDatesJSON.references(source)
    _ = try? ExportSalesCountriesJSON.countries(source)
    let terms = ReadingTerms(retrieved: Day(ordinal: 20_000))
    let reading = try? ExportSalesJSON.read(
      source, terms, references: references ?? ExportSalesReferences())
    for release in reading?.file.releases ?? [] {
      for row in release.rows {
        let isNegative = row.quantity?.amount.isNegative ?? false
        expect(!isNegative || release.table.flow == .netSale, "\(release.table) counts \(row)")
        expect(row.value == nil, "\(row) has a value")
      }
    }
  }
}
