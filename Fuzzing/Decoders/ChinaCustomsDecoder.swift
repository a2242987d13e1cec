import TimeSeries
import TradeStatistics

@testable import OfficialSources

/// Reads an input as an export of Chinese customs, and with a header before it, so that rows are reached sooner.
///
/// Whatever is read must be numbers that a release can hold: codes of the levels, and no value below zero.
enum ChinaCustomsDecoder {
  private static let header =
    "Date of data,Trading partner code,Trading partner,Commodity code,Commodity,Customs Regime code,"
    + "Quantity,Unit,Supplimentary Quantity,Supplimentary Unit,US dollar,Renminbi Yuan,\n"

  static func tryOut(_ input: [UInt8]) {
    let head = FileHead(input)
    _ = ChinaCustomsCSV.recognizes(head)
    check(read(input))
    check(read(Array(header.utf8) + input))
  }

  private static func read(_ input: [UInt8]) -> OfficialReading? {
    let terms = ReadingTerms(retrieved: Day(ordinal: 20_000), flow: .import)
    return try? ChinaCustomsCSV.read(SourceInput(name: "input", bytes: input), terms)
  }

  private static func check(_ reading: OfficialReading?) {
    for release in reading?.file.releases ?? [] {
      for row in release.rows {
        expect(
          row.code.length == release.table.classification.level.digits, "\(row.code) is of no level"
        )
        expect(!(row.value?.isNegative ?? false), "\(row) is below zero")
        expect(!(row.quantity?.amount.isNegative ?? false), "\(row) counts less than nothing")
      }
    }
  }
}
