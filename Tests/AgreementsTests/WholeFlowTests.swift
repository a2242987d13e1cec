import Agreements
import Testing
import TextFormats

/// Measures that count a whole flow, and shares whose whole a measure counts.
@Suite struct WholeFlowTests {
  private static let share = """
    pledges:
      - id: part
        product: {sector: farm}
        kind: share
        of: {market: Farm goods, measure: china-imports}
        at-least: {2021: 20 %}
        strength: shall
        measured-by: [us-exports]
        text: annex

    """

  private func parse(_ old: String, _ new: String) throws -> Agreement {
    var files = SmallAgreement.files
    files["agreement.yaml"] = Array(SmallAgreement.agreement.replacing(old, with: new).utf8)
    return try AgreementReader.parse(files: files).agreement
  }

  @Test(arguments: [("true", true), ("false", false)])
  func `A measure says whether its source counts nothing else`(word: String, expected: Bool) throws
  {
    let agreement = try parse(
      "partner: CHN, flow: export}\n  china",
      "partner: CHN, flow: export, whole-flow: \(word)}\n  china")
    #expect(agreement.measure("us-exports")?.isWholeFlow == expected)
    #expect(agreement.measure("china-imports")?.isWholeFlow == false)
  }

  @Test func `A share names the measure of its whole, which has to be one`() throws {
    let agreement = try parse("pledges:\n", Self.share)
    guard case .share(let terms) = agreement.pledge("part")?.kind else {
      Issue.record("a share")
      return
    }
    #expect(terms.wholeMeasure == "china-imports")
    #expect(throws: AgreementError.self) {
      try parse(
        "pledges:\n", Self.share.replacing("measure: china-imports", with: "measure: china"))
    }
  }
}
