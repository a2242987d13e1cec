import Testing
import TextFormats

/// The digests were computed with Python's codec, but that A8BC is U+1E3F and 8135F437 is U+E7C7, as in the
/// edition of 2005.
@Suite struct GB18030Tests {
  private static let pairs: [UInt8] = (0x81...0xFE).flatMap { lead in
    (0x40...0xFE).filter { $0 != 0x7F }.flatMap { [UInt8(lead), $0] }
  }

  /// The code of four bytes with a number, counted from 81 30 81 30.
  private static func fourBytes(_ number: Int) -> [UInt8] {
    [
      UInt8(0x81 + number / 12600), UInt8(0x30 + number / 1260 % 10),
      UInt8(0x81 + number / 10 % 126), UInt8(0x30 + number % 10),
    ]
  }

  @Test func `All codes of two bytes are the characters of the standard`() {
    let outcome = transcode(Self.pairs, from: .gb18030)
    #expect(outcome.error == nil)
    #expect(fnv(outcome.text) == 0x8954_9567_A1FE_0892)
  }

  @Test func `All codes of four bytes for the basic plane are the characters of the standard`() {
    let outcome = transcode((0..<39420).flatMap(Self.fourBytes), from: .gb18030)
    #expect(outcome.error == nil)
    #expect(fnv(outcome.text) == 0xB176_5545_402A_2682)
  }

  @Test func `Every character of the basic plane has exactly one code`() {
    let ascii = (UInt8(0)...0x7F).map(\.self)
    let bytes = ascii + Self.pairs + (0..<39420).flatMap(Self.fourBytes)
    let outcome = transcode(bytes, from: .gb18030)
    let scalars = String(decoding: outcome.text, as: UTF8.self).unicodeScalars.map(\.value).sorted()
    #expect(scalars == (0..<0xD800).map(\.self) + (0xE000...0xFFFF).map(\.self))
  }

  @Test func `Codes from 90308130 to E3329A35 count through the other planes`() {
    let numbers =
      [0, 1, 9, 10, 1259, 1260, 0xFFFF, 0x10000, 0xFFFFF]
      + Array(stride(from: 3, to: 0x100000, by: 9973))
    for number in numbers {
      let text = String(
        decoding: transcode(Self.fourBytes(189_000 + number), from: .gb18030).text, as: UTF8.self)
      #expect(text.unicodeScalars.map(\.value) == [UInt32(0x10000 + number)])
    }
    #expect(Self.fourBytes(189_000) == [0x90, 0x30, 0x81, 0x30])
    #expect(Self.fourBytes(189_000 + 0xFFFFF) == [0xE3, 0x32, 0x9A, 0x35])
  }

  @Test(arguments: [
    ([0x80], "80"), ([0xFF], "FF"), ([0x81, 0x20], "81 20"), ([0x81, 0x2C], "81 2C"),
    ([0x81, 0x7F], "81 7F"), ([0xFE, 0xFF], "FE FF"), ([0x81, 0x3A], "81 3A"),
    ([0x81, 0x30, 0x80, 0x30], "81 30 80"), ([0x81, 0x30, 0xFF], "81 30 FF"),
    ([0x81, 0x30, 0x81, 0x2F], "81 30 81 2F"), ([0x81, 0x30, 0x81, 0x3A], "81 30 81 3A"),
    // Behind U+FFFF, before U+10000, and behind U+10FFFF.
    ([0x84, 0x31, 0xA4, 0x40], "84 31 A4 40"), ([0x84, 0x31, 0xA5, 0x30], "84 31 A5 30"),
    ([0x8F, 0x39, 0xFE, 0x39], "8F 39 FE 39"), ([0xE3, 0x32, 0x9A, 0x36], "E3 32 9A 36"),
    ([0xFE, 0x39, 0xFE, 0x39], "FE 39 FE 39"),
  ])
  func `Bytes that are no character are named, at their place in characters`(
    _ bytes: [UInt8], _ named: String
  ) {
    // 美国 before them.
    let outcome = transcode(
      Array("a,b\n\"".utf8) + [0xC3, 0xC0, 0xB9, 0xFA] + bytes + Array("  ,1\n".utf8),
      from: .gb18030)
    #expect(outcome.text == Array("a,b\n\"美国".utf8))
    #expect(
      outcome.error
        == "a.csv:2:4: error: the bytes \(named) are no character of GB18030 (name the encoding that"
        + " the file is in, such as UTF-8, UTF-16, windows-1252; if it is GB18030, get the file again,"
        + " it is damaged)")
  }

  @Test(
    arguments: [
      [0xB4], [0x81, 0x30], [0x81, 0x30, 0x81], [0xE3, 0x32, 0x9A],
    ] as [[UInt8]])
  func `A file that ends inside a character is cut short`(_ bytes: [UInt8]) {
    let outcome = transcode([0xB4, 0xF3] + bytes, from: .gb18030)
    #expect(outcome.text == Array("大".utf8))
    #expect(
      outcome.error
        == "a.csv:1:2: error: the file ends inside a character of GB18030 (get the file again, it is"
        + " cut short; or name the encoding that it is in)")
  }
}
