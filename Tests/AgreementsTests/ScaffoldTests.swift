import Agreements
import Testing

@Suite struct ScaffoldTests {
  @Test func `A new agreement reads without a finding and bears its name`() throws {
    let scaffold = try #require(AgreementScaffold(name: "my-deal-2026"))
    let files = Dictionary(
      uniqueKeysWithValues: scaffold.files.map { ($0.name, Array($0.text.utf8)) })
    let read = try AgreementReader.parse(files: files)
    #expect(read.warnings == [])
    #expect(read.agreement.id == "my-deal-2026")
    #expect(!read.agreement.isSigned)
    #expect(read.agreement.claims.count == 1)
    #expect(read.agreement.products.count == 1)
  }

  @Test(arguments: ["", "My-Deal", "a b", "-a", "a--b", "é", ".."])
  func `What cannot be a name starts no agreement`(name: String) {
    #expect(AgreementScaffold(name: name) == nil)
  }
}
