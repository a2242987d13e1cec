import Testing
import TextFormats

@Suite struct TranscodingTests {
  /// One text in each encoding: characters of one to four bytes, of ASCII in runs, lines of both ends.
  private static let samples: [(encoding: TextEncodingName, bytes: [UInt8], text: String)] = [
    // 中国,é😀€ as Python encodes it.
    (
      .gb18030,
      [
        0xD6, 0xD0, 0xB9, 0xFA, 0x2C, 0xA8, 0xA6, 0x94, 0x39, 0xFC, 0x36, 0xA2, 0xE3, 0x0D, 0x0A,
      ] + Array("a run of ASCII,1\n".utf8) + [0xB4, 0xF3],
      "中国,é😀€\r\na run of ASCII,1\n大"
    ),
    (.utf16, utf16("中国,é😀€\r\na run of ASCII,1\n大"), "中国,é😀€\r\na run of ASCII,1\n大"),
    (
      .utf16, [0xFE, 0xFF] + utf16("中国,é😀€\r\na run,1\n大", isBigEndian: true),
      "中国,é😀€\r\na run,1\n大"
    ),
    (
      .windows1252, [0x80, 0xE9, 0x2C, 0x96, 0x0A] + Array("a run of ASCII".utf8) + [0xFF],
      "€é,–\na run of ASCIIÿ"
    ),
    (.utf8, Array("中国,é😀€\n".utf8), "中国,é😀€\n"),
  ]

  @Test(arguments: samples.indices)
  func `The text is the same wherever the bytes are cut`(_ index: Int) {
    let (encoding, bytes, text) = Self.samples[index]
    let expected = TranscodingOutcome(text: Array(text.utf8))
    for cut in 0...bytes.count {
      #expect(transcode(pieces(of: bytes, cutAt: cut), from: encoding) == expected)
    }
    for size in 1...7 {
      for bufferSize in [1, 2, 3, 5, 4096] {
        let source = chunks(of: bytes, size: size)
        #expect(transcode(source, from: encoding, bufferSize: bufferSize) == expected)
      }
    }
  }

  @Test(arguments: 0..<4)
  func `A long text is whole across the pieces that it is read in`(_ shift: Int) {
    // Characters of two and four bytes stand in every way across the ends of pieces.
    let start = [UInt8](repeating: UInt8(ascii: "x"), count: shift)
    let line: [UInt8] = [0xD6, 0xD0, 0x2C, 0x94, 0x39, 0xFC, 0x36, 0x31, 0x32, 0x0A]
    let bytes = start + Array(repeating: line, count: 20_000).joined()
    let text = Array(start + Array(repeating: Array("中,😀12\n".utf8), count: 20_000).joined())
    #expect(transcode(bytes, from: .gb18030) == TranscodingOutcome(text: text))
    let wrong = transcode(bytes + [0xD6, 0xD0, 0xFF], from: .gb18030)
    #expect(wrong.text.count == text.count + 3)
    #expect(wrong.error?.hasPrefix("a.csv:20001:2: error: the bytes FF are no") == true)
  }

  @Test(arguments: [0, 1, 7, 8, 9, 15, 16, 17, 63, 64, 65])
  func `A run of ASCII of any length ends at the character behind it`(_ length: Int) {
    let run = (0..<length).map { UInt8(0x20 + $0) }
    for encoding in [TextEncodingName.gb18030, .windows1252] {
      let outcome = transcode(run + [0xA1, 0xA1] + run, from: encoding)
      let between = encoding == .gb18030 ? "\u{3000}" : "¡¡"
      #expect(outcome.text == run + Array(between.utf8) + run)
      #expect(transcode(run, from: encoding).text == run)
    }
  }

  @Test func `Windows-1252 has 123 characters beyond ASCII, and five bytes without one`() {
    let undefined: [UInt8] = [0x81, 0x8D, 0x8F, 0x90, 0x9D]
    let outcome = transcode((0x80...0xFF).filter { !undefined.contains($0) }, from: .windows1252)
    // Computed with Python's codec.
    #expect(fnv(outcome.text) == 0x4BCD_33BB_B4EB_0EB2)
    for byte in undefined {
      let error = transcode([0x61, 0x0A, 0xE9, byte], from: .windows1252).error
      let name = String(byte, radix: 16, uppercase: true)
      #expect(error?.hasPrefix("a.csv:2:2: error: the bytes \(name) are no character of") == true)
    }
  }

  @Test func `All of Unicode is read from UTF-16 in both byte orders`() {
    let scalars = stride(from: UInt32(0), through: 0x10FFFF, by: 7).compactMap(Unicode.Scalar.init)
    let text = String(String.UnicodeScalarView(scalars))
    let expected = TranscodingOutcome(text: Array(text.utf8))
    #expect(transcode(utf16(text), from: .utf16) == expected)
    #expect(transcode([0xFF, 0xFE] + utf16(text), from: .utf16) == expected)
    let big = [0xFE, 0xFF] + utf16(text, isBigEndian: true)
    #expect(transcode(big, from: .utf16) == expected)
  }

  @Test(
    arguments: [
      // A low half alone, a high half before another character, and two high halves.
      ([0x61, 0x00, 0x00, 0xDC], "a.csv:1:2: error: the bytes 00 DC are no character of UTF-16"),
      ([0x00, 0xD8, 0x61, 0x00], "a.csv:1:1: error: the bytes 00 D8 61 00 are no character of"),
      ([0x00, 0xD8, 0x00, 0xD8], "a.csv:1:1: error: the bytes 00 D8 00 D8 are no character of"),
      ([0x0A, 0x00, 0x00, 0xD8], "a.csv:2:1: error: the file ends inside a character of UTF-16"),
      ([0x61, 0x00, 0x62], "a.csv:1:2: error: the file ends inside a character of UTF-16"),
      ([0x61], "a.csv:1:1: error: the file ends inside a character of UTF-16"),
    ] as [([UInt8], String)])
  func `Halves of pairs and of units are no UTF-16`(_ bytes: [UInt8], _ message: String) {
    #expect(transcode(bytes, from: .utf16).error?.hasPrefix(message) == true)
  }

  @Test func `A mark at the start is left out, and refused where it is of another encoding`() {
    #expect(transcode([0x84, 0x31, 0x95, 0x33, 0x61], from: .gb18030).text == [0x61])
    #expect(transcode([0xFF, 0xFE], from: .utf16) == TranscodingOutcome())
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    for encoding in TextEncodingName.allCases where encoding != .utf8 {
      let message =
        "a.csv:1:1: error: this is UTF-8, not \(encoding.rawValue) (name UTF-8 as the file's"
        + " encoding)"
      #expect(transcode(mark + [0x61], from: encoding).error == message)
      #expect(transcode(mark, from: encoding).error == message)
    }
    for encoding in [TextEncodingName.gb18030, .windows1252] {
      #expect(
        transcode([0xFF, 0xFE] + utf16("a,b"), from: encoding).error
          == "a.csv:1:1: error: this is UTF-16, not \(encoding.rawValue) (name UTF-16 as the file's"
          + " encoding)")
    }
  }

  @Test(arguments: TextEncodingName.allCases)
  func `A file without bytes is a text without characters`(_ encoding: TextEncodingName) {
    #expect(transcode([], from: encoding) == TranscodingOutcome())
  }

  @Test(arguments: [TextEncodingName.gb18030, .windows1252, .utf16])
  func `Random bytes give UTF-8, then at most an error, however they are cut`(
    _ encoding: TextEncodingName
  ) {
    var random = SeededGenerator(seed: 18030)
    for _ in 0..<400 {
      let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        UInt8.random(in: Bool.random(using: &random) ? 0x81...0xFE : 0...0xFF, using: &random)
      }
      let whole = transcode(bytes, from: encoding)
      #expect(Array(String(decoding: whole.text, as: UTF8.self).utf8) == whole.text)
      let cut = transcode(chunks(of: bytes, size: 1), from: encoding, bufferSize: 1)
      #expect(cut == whole)
    }
  }

  @Test func `An error stays, and what the source itself throws passes through`() throws {
    struct Broken: Error {}
    let wrong = transcoding(chunks(of: [0x61, 0xFF], size: 1), from: .gb18030, file: "a.csv")
    var buffer = [UInt8](repeating: 0, count: 8)
    #expect(try wrong(&buffer) == 1)
    #expect(throws: TextFormatError.self) { try wrong(&buffer) }
    #expect(throws: TextFormatError.self) { try wrong(&buffer) }
    let broken = transcoding({ _ in throw Broken() }, from: .utf16, file: "a.csv")
    #expect(throws: Broken.self) { try broken(&buffer) }
  }

  @Test func `Memory is bounded whatever the file's length`() throws {
    var left = 4 << 20
    var largest = 0
    let endless = transcoding(
      { buffer in
        largest = max(largest, buffer.count)
        let count = min(left, buffer.count)
        left -= count
        return count
      }, from: .windows1252, file: "a.csv")
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    var total = 0
    while case let count = try endless(&buffer), count > 0 { total += count }
    #expect(total == 4 << 20)
    #expect(largest <= 1 << 17)
  }
}
