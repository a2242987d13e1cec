import Agreements
import Testing
import TimeSeries
import TradeStatistics

@testable import Assessment

/// The census office books aircraft under an export code that the annex does not list.
@Suite struct SourceOverrideTests {
  @Test(arguments: [("census", 30), ("other", 12)])
  func `A code listed for one source counts in that source's data only`(
    office: String, expected: Int
  ) throws {
    var made = try MadeAgreement()
    made.products = [("8802", "planes", nil), ("8800", "planes", "census")]
    made.sectors = [("made", ["planes"])]
    made.measures = [
      Measure(
        id: "exports", title: "Exports",
        flow: FlowReference(
          source: try source(office), reporter: .usa, partner: .china, flow: .export,
          system: nil, valuation: nil),
        event: .shipment)
    ]
    let table = try MadeRelease.table(source: office)
    let cover = MeasureCover(
      made.measures[0], agreement: try made.built(),
      evidence: try MadeRelease.evidence([
        MadeRelease.release(table, "2020-01", ["880240": 12, "880000": 18])
      ]))
    let codes = cover.codes(inGroups: [0])
    #expect(cover.series(codes)[try month("2020-01")].value == Bounded(FixedPoint(expected)))
  }
}
