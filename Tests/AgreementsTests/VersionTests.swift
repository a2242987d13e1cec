import Agreements
import Testing
import TimeSeries
import TradeStatistics

@Suite struct VersionTests {
  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  private func agreement(_ versions: String) throws -> Agreement {
    var files = SmallAgreement.files
    let text = SmallAgreement.agreement.replacing(
      "    measured-by: [us-exports, china-imports]\n    text: annex\n",
      with: "    measured-by: [us-exports, china-imports]\n    text: annex\n    versions:\n"
        + "      - {from: 2020-06-01, text: annex, strength: intends}\n"
        + "      - {from: 2021-01-01, text: annex, \(versions)}\n")
    files["agreement.yaml"] = Array(text.utf8)
    return try AgreementReader.parse(files: files).agreement
  }

  @Test func `A version that leaves strength and terms alone keeps those before it`() throws {
    let agreement = try agreement("wording: as before")
    let june = try day("2021-06-01")
    let pledge = try #require(agreement.version(asOf: june).pledge("farm"))
    #expect(pledge.strength == .intends)
    #expect(pledge.kind == agreement.pledge("farm")?.kind)
    #expect(pledge.modifiers.wording == "as before")
  }

  @Test func `A version with amounts replaces all terms`() throws {
    let agreement = try agreement("at-least: {2021: 30 bn USD}")
    let last = try day("2020-12-31")
    let first = try day("2021-01-01")
    let before = try #require(agreement.version(asOf: last).pledge("farm"))
    let after = try #require(agreement.version(asOf: first).pledge("farm"))
    guard case .quantity(let old) = before.kind, case .quantity(let new) = after.kind else {
      return #expect(Bool(false))
    }
    #expect(old.instalments.count == 2)
    #expect(old.baseline == Period(year: 2017))
    #expect(new.instalments.map(\.amount.number) == [FixedPoint(30_000_000_000)])
    #expect(new.baseline == nil)
  }

  @Test func `A wording in force tells the one before it, the first from the agreement's own day`()
    throws
  {
    let agreement = try agreement("strength: expects")
    func former(_ on: String) throws -> PledgeVersion? {
      try agreement.version(asOf: day(on)).pledge("farm")?.modifiers.former
    }
    #expect(try former("2020-05-31") == nil)
    #expect(try former("2020-06-01")?.from == agreement.signed)
    #expect(try former("2020-06-01")?.strength == agreement.pledge("farm")?.strength)
    #expect(try former("2021-01-01")?.from == Day("2020-06-01"))
    #expect(try former("2021-01-01")?.strength == .intends)
  }

  @Test func `A wording in force leaves the agreement's own thresholds alone`() throws {
    var files = SmallAgreement.files
    files["agreement.yaml"] = Array((SmallAgreement.agreement + "\nverdict: {behind: 50 %}\n").utf8)
    let agreement = try AgreementReader.parse(files: files).agreement
    #expect(agreement.thresholds != .standard)
    #expect(agreement.version(asOf: try day("2021-01-01")).thresholds == agreement.thresholds)
  }

  @Test func `An agreement without versions is the same on every day`() throws {
    let agreement = try AgreementReader.parse(files: SmallAgreement.files).agreement
    #expect(agreement.version(asOf: try day("2021-01-01")) == agreement)
  }
}
