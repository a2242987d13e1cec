import Agreements
import Testing
import TextFormats

@Suite struct HostileInputTests {
  private func findings(_ files: [String: [UInt8]]) -> [Diagnostic] {
    do {
      return try AgreementReader.parse(files: files).warnings
    } catch {
      #expect(error.diagnostics.contains { $0.severity == .error })
      return error.diagnostics
    }
  }

  @Test(arguments: ["agreement.yaml", "claims.yaml", "products.csv"])
  func `A file cut short is read or refused, and never crashes`(name: String) throws {
    let files = try ShippedFiles.contents("us-china-phase-one")
    let whole = try #require(files[name])
    for length in stride(from: 0, to: whole.count, by: 97) {
      var cut = files
      cut[name] = Array(whole[..<length])
      // Cut between two sections or lines a file may still make sense; `findings` expects an error
      // wherever it does not.
      _ = findings(cut)
    }
  }

  @Test(arguments: ["agreement.yaml", "claims.yaml", "products.csv"])
  func `A file in another encoding is refused with the way to convert it`(name: String) throws {
    var files = SmallAgreement.files
    let text = String(decoding: try #require(files[name]), as: UTF8.self)
    files[name] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(
      findings(files).map(\.description) == [
        "\(name):1:1: error: this is UTF-16, not UTF-8 (convert it with: iconv -f UTF-16 -t UTF-8)"
      ])
    // 大豆 in GB18030, in the place of a title or a note.
    let word = try #require(
      text.firstRange(of: name == "products.csv" ? "only here" : "title: A")
        ?? text.firstRange(of: "Somebody"))
    files[name] =
      Array(text[..<word.lowerBound].utf8) + [0xB4, 0xF3, 0xB6, 0xB9]
      + Array(text[word.upperBound...].utf8)
    let finding = try #require(findings(files).first)
    #expect(finding.location.file == name)
    #expect(finding.message == "not valid UTF-8")
    #expect(finding.remedy?.contains("iconv -f GB18030") == true)
  }

  @Test(arguments: [
    "", " ", "---", "[]", "{}", "null", "- - - -", "key", "\"", "a: &x b\nc: *x", "? [a]\n: b",
    "!!binary aGk=", "\t", "a: b\n---\nc: d", "%YAML 9.9\n---\n",
    "pledgeline: 99999999999999999999", "pledgeline: []", "pledges: {}", "window: []",
    "window: {from: 0001-01, through: 9999-12}", "parties: CHN",
    "measures: {x: {}}", "sectors: [{groups: [{}]}]", "texts: [[], {}, null]",
    "display: {also: 1}", "conditions: {a: {kind: no-surge, tests: [{}]}}",
    "pledges: [{kind: quantity, at-least: {}}]", "products: /etc/passwd.csv",
    "pledges: [{kind: quantity, at-least: {2020: 999999999999999999 tn USD}}]",
  ])
  func `Text that is no agreement is refused with at least one error`(text: String) {
    for name in ["agreement.yaml", "claims.yaml"] {
      var files = SmallAgreement.files
      files[name] = Array(text.utf8)
      let findings = findings(files)
      // A list without items is a list of claims: what refers to the missing ones is told.
      #expect(findings.contains { $0.severity == .error }, "\(name)")
    }
  }

  @Test func `Deep nesting and endless lists end with an error, not with the memory`() {
    var files = SmallAgreement.files
    files["agreement.yaml"] = Array(String(repeating: "[", count: 100_000).utf8)
    #expect(!findings(files).isEmpty)
    files["agreement.yaml"] = Array(("x: [" + String(repeating: "1,", count: 300_000)).utf8)
    #expect(!findings(files).isEmpty)
  }

  @Test func `A long code list and a wrong one stop at a limit`() throws {
    var files = SmallAgreement.files
    let header = "code,group,sector\n"
    let long = (1000..<61_000).map { "\($0),beans,farm\n" }.joined()
    files["products.csv"] = Array((header + long).utf8)
    #expect(
      findings(files).map(\.description) == [
        "products.csv:50002:1: error: the code list is longer than 50000 lines"
          + " (check that it is the file you mean)"
      ])
    files["products.csv"] = Array(
      (header + String(repeating: "x,beans,farm\n", count: 5000)).utf8)
    let findings = findings(files)
    #expect(findings.count == 101)
    #expect(findings.last?.message == "100 lines of the code list hold errors")
  }
}
