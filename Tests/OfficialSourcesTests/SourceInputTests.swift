import SystemCalls
import Testing

@testable import OfficialSources

@Suite struct SourceInputTests {
  @Test(arguments: [true, false])
  func `Bytes beyond the limit are refused, in a file as in memory`(_ isFile: Bool) throws {
    let folder = try TestFolder()
    defer { folder.remove() }
    let path = try folder.write("four", "four")
    let input =
      isFile ? SourceInput(path: path) : SourceInput(name: "four", bytes: Array("four".utf8))
    #expect(try input.bytes(limit: 4) == Array("four".utf8))
    let error = #expect(throws: SystemError.self) { try input.bytes(limit: 3) }
    #expect(error?.cause == .exceedsLimit(bytes: 3))
  }
}
