import Agreements
import Briefing
import Foundation
import Publishing
import Testing
import TextFormats
import TimeSeries
import TradeStatistics

/// The document is the contract: what is written is described in it.
@Suite struct SchemaDocumentTests {
  private let sample: SampleArchive
  private let document: String

  init() throws {
    sample = try SampleArchive()
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    document = try String(
      contentsOf: root.appending(path: "Documentation/BriefSchema.md"), encoding: .utf8)
  }

  private func expectDescribed(_ bytes: [UInt8]) throws {
    let value = try json(bytes)
    #expect(document.contains("`\(value["schema"]?.text ?? "no schema")`"))
    var names: Set<String> = []
    for case .object(let members) in value.all { names.formUnion(members.map(\.name)) }
    #expect(undescribed(names).isEmpty)
  }

  private func undescribed(_ names: Set<String>) -> [String] {
    names.filter { !document.contains("`\($0)`") }.sorted()
  }

  @Test(arguments: ["2020-03-10", "2020-05-01", "2016-01-01"])
  func `Every member of a brief is described`(asOf: String) throws {
    let brief = try BriefMaker(archive: sample.archive, terms: BriefTerms(asOf: try day(asOf)))
      .brief(of: SampleAgreement.make())
    try expectDescribed(BriefJSON(brief, options: BriefOptions()).bytes)
    let header = BriefCSV(brief, options: BriefOptions()).bytes.prefix { $0 != 0x0A }
    let columns = header.split(separator: UInt8(ascii: ",")).map {
      String(decoding: $0, as: UTF8.self)
    }
    #expect(undescribed(Set(columns)).isEmpty)
  }

  @Test func `Every member of the other formats is described`() throws {
    let terms = BriefTerms(asOf: try day("2020-06-05"))
    let maker = BriefMaker(archive: sample.archive, terms: terms)
    try expectDescribed(BalanceJSON(maker.balance(of: .usa, with: .china)).bytes)
    let flow = FlowReference(
      source: nil, reporter: .usa, partner: .china, flow: .export, system: nil, valuation: nil)
    let listing = try maker.series(
      SeriesRequest(flow: flow, product: try code("1201"), from: nil, through: nil))
    try expectDescribed(SeriesText(listing, width: 100, ink: .plain).json)
    let list = try ReleaseList(
      archive: sample.archive, terms: terms,
      filter: ReleaseFilter(source: nil, reporter: nil, partner: nil, flow: nil, period: nil))
    try expectDescribed(
      ReleaseListing(list, showsVintages: true, width: 100, ink: .plain).json)
    let comparison = try Comparison(
      of: SampleAgreement.make(), by: maker, from: BriefTerms(asOf: try day("2020-03-10")))
    try expectDescribed(ComparisonReport(comparison, width: 100, ink: .plain).json)
    let watch = try Watch(
      of: SampleAgreement.make(), by: maker, since: BriefTerms(asOf: try day("2020-03-10")))
    try expectDescribed(WatchReport(watch, width: 100, ink: .plain).json)
    let review = try CheckpointReview(
      of: SampleAgreement.make(), by: maker)
    try expectDescribed(CheckpointsReport(review, width: 100, ink: .plain).json)
    let converted = try maker.convert(
      Money(FixedPoint(1), .usd), to: try currency("SGD"), on: try day("2020-03-10"))
    try expectDescribed(ConversionReport(try #require(converted.value)).json)
  }
}
