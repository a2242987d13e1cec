import Testing
import TextFormats

/// Readers behind a transcoder: all of them take a text in any encoding, and give its errors as they are.
@Suite struct TranscodedReadersTests {
  /// 大豆,1 behind a header.
  private static let table: [UInt8] =
    Array("name,value\n\"".utf8) + [0xB4, 0xF3, 0xB6, 0xB9] + Array("\",1\n".utf8)

  private static func source(_ bytes: [UInt8]) -> CSVReader.Source {
    transcoding(chunks(of: bytes, size: 5), from: .gb18030, file: "a.csv")
  }

  @Test func `Records are read from a transcoded text`() {
    let outcome = readAll(Self.source(Self.table))
    #expect(outcome.header == ["name", "value"])
    #expect(outcome.records == [["大豆", "1"]])
    #expect(outcome.error == nil)
  }

  @Test func `What is wrong in the encoding is told at its own place by every reader`() {
    let place = "a.csv:3:2: error: the bytes FF are no character of GB18030"
    let wrong = Self.table + Array("x".utf8) + [0xFF] + Array(",2\n".utf8)
    #expect(readAll(Self.source(wrong)).error?.hasPrefix(place) == true)
    let columns = #expect(throws: TextFormatError.self) {
      var reader = try CSVColumnReader(file: "a.csv", source: Self.source(wrong))
      try reader.read(try reader.plan([ColumnRequest("name", .text)])) { _ in }
    }
    #expect(columns?.description.hasPrefix(place) == true)
    let json = Array("[[\"n\"],\n\n[".utf8) + [0xFF]
    let table = readTable([ColumnRequest("n", .text)], Self.source(json))
    #expect(table.error?.hasPrefix(place) == true)
    let record = FixedWidthReaderTests.record() + "\n"
    let fixed = FixedWidthReaderTests.read(
      Self.source(Array((record + record + "x").utf8) + [0xFF]))
    #expect(fixed.error?.hasPrefix(place) == true)
  }

  @Test func `What is wrong before it in the text comes first`() {
    let wrong = Array("a,b\n1\n".utf8) + [0xFF]
    #expect(readAll(Self.source(wrong)).error?.hasPrefix("a.csv:2:1: error: expected 2") == true)
  }
}
