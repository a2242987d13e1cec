import Agreements
import Foundation
import Testing
import TextFormats

@Suite struct FolderTests {
  /// A folder with the small agreement's files, some of them replaced or left out.
  private final class Folder {
    let path: String

    init(named name: String, _ changes: [String: String?] = [:]) throws {
      let base = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
      let folder = base.appending(path: name)
      path = folder.path
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      for (file, bytes) in SmallAgreement.files where !changes.keys.contains(file) {
        try Data(bytes).write(to: folder.appending(path: file))
      }
      for case (let file, let text?) in changes {
        try Data(text.utf8).write(to: folder.appending(path: file))
      }
    }

    deinit {
      // A folder left behind in the temporary directory harms no test.
      try? FileManager.default.removeItem(
        at: URL(filePath: path).deletingLastPathComponent())
    }

    func file(_ name: String) -> String { "\(path)/\(name)" }
  }

  @Test func `A folder reads, and is told when its name is not the agreement's`() throws {
    let folder = try Folder(named: "small")
    #expect(try AgreementReader.read(folder: folder.path).warnings == [])
    let other = try Folder(named: "other")
    #expect(
      try AgreementReader.read(folder: other.path).warnings.map(\.description) == [
        "\(other.path)/agreement.yaml:2:5: warning: the agreement is called 'small' and its folder"
          + " 'other' (give both the same name, so that it is found by it)"
      ])
  }

  @Test func `A folder without an agreement file is refused with what it should hold`() throws {
    let folder = try Folder(named: "small", ["agreement.yaml": nil])
    let error = #expect(throws: AgreementError.self) {
      try AgreementReader.read(folder: folder.path)
    }
    #expect(error?.code == .unreadable)
    #expect(error?.description.hasPrefix("there is no agreement.yaml in '\(folder.path)'") == true)
  }

  @Test func `A path that is not there is refused in a sentence`() {
    let error = #expect(throws: AgreementError.self) {
      try AgreementReader.check(path: "/nowhere/agreement.yaml")
    }
    #expect(error?.description.contains("/nowhere/agreement.yaml") == true)
  }

  @Test func `A file alone is checked, and a note says what could not be`() throws {
    let folder = try Folder(named: "small", ["agreement.yaml": nil])
    for name in ["claims.yaml", "products.csv"] {
      let findings = try AgreementReader.check(path: folder.file(name))
      #expect(findings.map(\.severity) == [.note])
    }
  }

  @Test func `A broken file alone is an error`() throws {
    let folder = try Folder(
      named: "small", ["agreement.yaml": nil, "products.csv": "code,group,sector\n1,a,b\n"])
    let error = #expect(throws: AgreementError.self) {
      try AgreementReader.check(path: folder.file("products.csv"))
    }
    let errors = error?.diagnostics.filter { $0.severity == .error }
    #expect(errors?.map(\.location.line) == [2])
  }

  @Test func `A file under another name is tried in the place of the agreement's own`() throws {
    let folder = try Folder(
      named: "small",
      [
        "draft.yaml": SmallAgreement.agreement.replacing("annex", with: "appendix"),
        "draft-claims.yaml": SmallAgreement.claims.replacing("us-exports", with: "us-export"),
        "draft.csv": SmallAgreement.products.replacing("beans", with: "bean"),
      ])
    #expect(try AgreementReader.check(path: folder.file("draft.yaml")) == [])
    for (name, message) in [
      ("draft-claims.yaml", "unknown measure 'us-export'"),
      ("draft.csv", "unknown sub-category 'bean'"),
    ] {
      let error = #expect(throws: AgreementError.self) {
        try AgreementReader.check(path: folder.file(name))
      }
      #expect(error?.diagnostics.map(\.message) == [message])
      #expect(error?.diagnostics.first?.location.file == folder.file(name))
    }
  }
}
