import Agreements
import Testing

@Suite struct BrokenAgreementTests {
  @Test(arguments: BrokenCase.all)
  func `Each mistake is told at its place with what to do`(broken: BrokenCase) throws {
    let findings = try broken.findings()
    #expect(findings == broken.expected)
  }
}
