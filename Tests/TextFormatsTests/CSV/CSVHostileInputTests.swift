import Testing
import TextFormats

@Suite struct CSVHostileInputTests {
  static let encodings: [(bytes: [UInt8], error: String)] = [
    // A customs file in GB18030: "数据年月,商品" and a record.
    (
      [0xCA, 0xFD, 0xBE, 0xDD, 0xC4, 0xEA, 0xD4, 0xC2, 0x2C, 0xC9, 0xCC, 0xC6, 0xB7, 0x0A],
      "1:1: error: not valid UTF-8 (if this is a Chinese customs file it is GB18030: convert it with"
        + " iconv -f GB18030 -t UTF-8)"
    ),
    // Its second line, after an ASCII header.
    (
      Array("a,b\n1,\"x".utf8) + [0xB4, 0xF3, 0xB6, 0xB9] + Array("\"\n".utf8),
      "2:5: error: not valid UTF-8 (if this is a Chinese customs file it is GB18030: convert it with"
        + " iconv -f GB18030 -t UTF-8)"
    ),
    // "São" in Latin-1.
    (
      Array("a,b\né,S".utf8) + [0xE3] + Array("o\n".utf8),
      "2:4: error: not valid UTF-8 (save the file as UTF-8; if it comes from Windows, convert it with:"
        + " iconv -f WINDOWS-1252 -t UTF-8)"
    ),
    // A character cut by a delimiter is not mended by what follows.
    (
      Array("a,b\n1".utf8) + [0xC3, 0x2C, 0xA9, 0x0A],
      "2:2: error: not valid UTF-8 (save the file as UTF-8; if it comes from Windows, convert it with:"
        + " iconv -f WINDOWS-1252 -t UTF-8)"
    ),
    // UTF-16 in either order, with its mark and without.
    (
      [0xFF, 0xFE, 0x61, 0x00],
      "1:1: error: this is UTF-16, not UTF-8 (convert it with: iconv -f UTF-16 -t UTF-8)"
    ),
    (
      [0xFE, 0xFF, 0x00, 0x61],
      "1:1: error: this is UTF-16, not UTF-8 (convert it with: iconv -f UTF-16 -t UTF-8)"
    ),
    (
      [0x61, 0x00, 0x2C, 0x00],
      "1:2: error: a NUL byte is not text (if the file is UTF-16, convert it with: iconv -f UTF-16 -t"
        + " UTF-8)"
    ),
  ]

  @Test(arguments: encodings)
  func `A wrong encoding is named, however it is cut`(bytes: [UInt8], error: String) {
    for cut in 0...bytes.count {
      #expect(readAll(pieces(of: bytes, cutAt: cut)).error == "a.csv:" + error)
    }
  }

  /// Overlong forms, surrogates, values beyond U+10FFFF, lonely and missing continuations.
  @Test(arguments: [
    [0xC0, 0xAF], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80], [0xFF],
    [0xE2, 0x82], [0xF0, 0x9F, 0x98],
  ])
  func `Bytes that only resemble UTF-8 are refused`(invalid: [UInt8]) {
    let error = readAll(Array("a,b\n12,".utf8) + invalid + [0x0A]).error
    #expect(error?.hasPrefix("a.csv:2:4: error: not valid UTF-8") == true)
  }

  /// Gives `opening` and then the same byte for ever, counting what was taken.
  final class Endless {
    var given = 0
    private var opening: [UInt8]
    private let filler: UInt8

    init(_ opening: String, then filler: Character) {
      self.opening = Array(opening.utf8)
      self.filler = filler.asciiValue ?? 0
    }

    func fill(_ buffer: inout [UInt8]) -> Int {
      for index in buffer.indices { buffer[index] = filler }
      let count = min(opening.count, buffer.count)
      buffer.replaceSubrange(0..<count, with: opening[..<count])
      opening.removeFirst(count)
      given += buffer.count
      return buffer.count
    }
  }

  @Test(arguments: [
    ("a,b\n1,", "x", "2:3: error: a field of more than 1048576 bytes"),
    ("a,b\n1,\"", "x", "2:3: error: a field of more than 1048576 bytes"),
    ("a,b\n1,\"", "\n", "2:3: error: a field of more than 1048576 bytes"),
    ("a,b\n1,\"", ",", "2:3: error: a field of more than 1048576 bytes"),
    ("a,b\n1,", ",", "2:1: error: a record of more than 4194304 bytes"),
    ("", "x", "1:1: error: a field of more than 1048576 bytes"),
    ("", ",", "1:1: error: a record of more than 4194304 bytes"),
  ])
  func `A line without end is an error at the limit`(
    opening: String, filler: Character, error: String
  ) {
    let source = Endless(opening, then: filler)
    let outcome = readAll(source.fill)
    #expect(outcome.error?.hasPrefix("a.csv:" + error) == true)
    #expect(source.given < 5 << 20)
  }

  @Test func `Fields up to the limit pass and one byte more does not`() {
    let options = CSVOptions(fieldLimit: 5, recordLimit: 12)
    #expect(readAll("a,b\n12345,12345\n", options: options).records == [["12345", "12345"]])
    #expect(
      readAll("a,b\n123456,1\n", options: options).error?.contains("2:1: error: a field") == true)
    #expect(readAll("a\n\"1\"\"34\"\"\"\n", options: options).records == [["1\"34\""]])
    #expect(readAll("a,b\n12345,12345,1\n", options: options).error?.contains("a record") == true)
  }

  @Test func `A fixed-seed flood of bytes never gives anything but records or one error`() {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    let alphabet = Array("ab,\"\"\n\r,;é\0".utf8) + [0xFF]
    for _ in 0..<2000 {
      var bytes = Array("a,b\n".utf8)
      for _ in 0..<24 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes.append(alphabet[Int(state >> 33) % alphabet.count])
      }
      let whole = readAll(bytes)
      #expect(whole.records.allSatisfy { $0.count == 2 })
      #expect(readAll(chunks(of: bytes, size: 1)) == whole)
    }
  }

  @Test func `A large table is read through in bounded memory`() throws {
    let row = Array("2020-01,1201900095,\"Soybeans, whole\",1234567890\n".utf8)
    var rowsLeft = 50_000
    var pending: [UInt8] = Array("period,code,name,value\n".utf8)
    var reader = try CSVReader(file: "big.csv") { buffer in
      while pending.count < buffer.count, rowsLeft > 0 {
        pending += row
        rowsLeft -= 1
      }
      let count = min(buffer.count, pending.count)
      buffer.replaceSubrange(0..<count, with: pending[..<count])
      pending.removeFirst(count)
      return count
    }
    let value = try reader.header.column("value")
    var records = 0
    while let record = try reader.next() {
      records += 1
      guard record.bytes(ofField: value).elementsEqual("1234567890".utf8) else {
        Issue.record("record \(records) was read wrongly: \(record.texts)")
        return
      }
    }
    #expect(records == 50_000)
  }

  @Test(arguments: [1, 7, 60, 66, 200, 1000])
  func `Of two limits the one passed first is told, however the file is cut`(size: Int) {
    let options = CSVOptions(fieldLimit: 64, recordLimit: 256)
    for delimiters in [180, 191, 192, 193, 230] {
      let line = String(repeating: ",", count: delimiters) + String(repeating: "{", count: 70)
      let bytes = Array("\(line)\n".utf8)
      let whole = readAll(bytes, options: options)
      #expect(readAll(options: options, chunks(of: bytes, size: size)) == whole)
      #expect(
        whole.error?.hasPrefix(
          delimiters > 192
            ? "a.csv:1:1: error: a record of" : "a.csv:1:\(delimiters + 1): error: a field of")
          ?? false, "\(delimiters): \(whole.error ?? "")")
    }
  }
}
