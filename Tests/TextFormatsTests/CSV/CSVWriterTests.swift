import Testing
import TextFormats

@Suite struct CSVWriterTests {
  @Test func `Only what needs quotes gets them`() {
    var writer = CSVWriter(header: ["a", "b c"])
    writer.write(["1,5", "say \"so\""])
    writer.write(["", "x\ny"])
    writer.write(["r\r", " é;\t"])
    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == "a,b c\n\"1,5\",\"say \"\"so\"\"\"\n,\"x\ny\"\n\"r\r\", é;\t\n")
  }

  @Test func `Another delimiter is the one that needs quotes`() {
    var writer = CSVWriter(header: ["a", "b"], delimiter: .semicolon)
    writer.write(["1,5", "1;5"])
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "a;b\n1,5;\"1;5\"\n")
  }

  @Test(arguments: [
    ["a", "b"], ["", ""], ["\"", "\"\""], ["\n", "\r\n"], [",", "\r"], ["é😀", "\u{FEFF}"], [""],
    ["\n"],
  ])
  func `What is written is read back`(fields: [String]) {
    let header = fields.indices.map { "\u{FEFF}column \($0)" }
    var writer = CSVWriter(header: header)
    writer.write(fields)
    writer.write(fields)
    #expect(readAll(writer.bytes) == CSVOutcome(header: header, records: [fields, fields]))
  }
}
