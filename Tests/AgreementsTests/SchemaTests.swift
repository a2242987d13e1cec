import Agreements
import Foundation
import Testing
import TextFormats

/// The JSON Schema for editors knows the keys that the reader knows.
@Suite struct SchemaTests {
  private func schema() throws -> JSONValue {
    let bytes = try Data(
      contentsOf: URL(filePath: ShippedFiles.root + "/Documentation/agreement.schema.json"))
    return try JSONValue.parse([UInt8](bytes), file: "agreement.schema.json")
  }

  private func keys(_ value: JSONValue?) -> Set<String> {
    guard case .object(let members)? = value else { return [] }
    return Set(members.map(\.name))
  }

  /// The keys that the reader lists where it meets one that it does not know.
  private func validKeys(_ text: String) throws -> Set<String> {
    let error = #expect(throws: AgreementError.self) {
      try AgreementReader.parse(files: ["agreement.yaml": Array(text.utf8)])
    }
    let message = try #require(
      error?.diagnostics.map(\.description).first { $0.contains("unknown key 'nokey'") })
    let list = try #require(message.components(separatedBy: "(valid keys: ").last)
    return Set(list.dropLast().split(separator: ",").map { $0.drop { $0 == " " } }.map(String.init))
  }

  @Test func `The schema has the sections of the file`() throws {
    let valid = try validKeys("pledgeline: 1\nnokey: 1\n")
    #expect(keys(try schema()["properties"]) == valid)
  }

  @Test(arguments: PledgeKind.Name.allCases)
  func `The schema has the keys of each kind of pledge`(kind: PledgeKind.Name) throws {
    let valid = try validKeys(
      "pledgeline: 1\npledges:\n  - {id: it, kind: \(kind.rawValue), nokey: 1}\n")
    #expect(keys(try schema()["$defs"]?[kind.rawValue]?["properties"]) == valid)
  }
}
