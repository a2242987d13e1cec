import Agreements
import Foundation
import Testing
import TextFormats

/// Folders with one mistake each; `expected.txt` holds all that `check` is to tell of it.
@Suite struct BrokenFolderTests {
  private static let root = ShippedFiles.root + "/Tests/AgreementsTests/Broken"

  private static let folders =
    (try? FileManager.default.contentsOfDirectory(atPath: root).sorted()) ?? []

  @Test func `There are at least fifty of them`() {
    #expect(Self.folders.count >= 50)
  }

  @Test(arguments: folders)
  func `A broken folder is told by place, fault and remedy`(folder: String) throws {
    let path = "\(Self.root)/\(folder)"
    let expected = try String(contentsOf: URL(filePath: "\(path)/expected.txt"), encoding: .utf8)
    var findings: [Diagnostic]
    do {
      findings = try AgreementReader.check(path: path)
    } catch {
      findings = error.diagnostics
    }
    let told = findings.map { $0.description.replacing("\(path)/", with: "") + "\n" }.joined()
    #expect(told == expected)
    #expect(!findings.isEmpty)
  }
}
