import Compression
import Testing

@Suite struct GzipReaderTests {
  static let plain = DeflatedSample.plain
  static let packed = gzipMember(deflated: DeflatedSample.deflated, of: plain)

  @Test(arguments: [1, 2, 7, 64, .max], [1, 63, 64, 65, 5000])
  func `What was packed comes out, whatever the chunks`(size: Int, room: Int) {
    #expect(readGzip(Self.packed, size: size, room: room) == StreamOutcome(bytes: Self.plain))
  }

  @Test(arguments: [0, 1, 63, 64, 65, 511, 512, 513, 70000])
  func `Any number of bytes comes out`(count: Int) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
    let packed = gzipMember(deflated: storedBlocks(bytes), of: bytes)
    #expect(readGzip(packed) == StreamOutcome(bytes: bytes))
  }

  @Test(arguments: [1, 3, .max])
  func `Several members are one stream`(size: Int) {
    let other = Array("and so on".utf8)
    let packed =
      Self.packed + gzipMember(deflated: storedBlocks(other), of: other)
      + gzipMember(deflated: storedBlocks([]), of: []) + Self.packed
    #expect(
      readGzip(packed, size: size) == StreamOutcome(bytes: Self.plain + other + Self.plain))
  }

  @Test func `A file cut short anywhere is an error`() {
    for count in 0..<Self.packed.count {
      let outcome = readGzip(Array(Self.packed.prefix(count)))
      let expected =
        count < 2
        ? "a.gz: error: this is not gzip: it does not start with the bytes 1F 8B (give the file its own"
          + " suffix if it is not compressed, or get it again)"
        : "a.gz: error: the compressed data ends too early (get the file again)"
      #expect(outcome.error == expected, "\(count) bytes")
    }
  }

  @Test func `A changed byte never passes for other data`() {
    for index in Self.packed.indices {
      var bytes = Self.packed
      bytes[index] ^= 0x10
      // Times in the header, and bits that only fill the last byte, mean nothing to the data.
      let outcome = readGzip(bytes)
      #expect(outcome.error != nil || outcome.bytes == Self.plain, "byte \(index)")
    }
  }

  @Test func `A wrong checksum and a wrong length are named`() {
    var bytes = Self.packed
    bytes[bytes.count - 8] ^= 1
    #expect(
      readGzip(bytes).error
        == "a.gz: error: the compressed data is damaged: incorrect data check (get the file again)")
    bytes = Self.packed
    bytes[bytes.count - 4] ^= 1
    #expect(
      readGzip(bytes).error
        == "a.gz: error: the compressed data is damaged: incorrect length check (get the file again)"
    )
  }

  @Test(arguments: [1, .max])
  func `What follows the end is refused`(size: Int) {
    let outcome = readGzip(Self.packed + Array("PK".utf8), size: size)
    #expect(outcome.bytes == Self.plain)
    #expect(
      outcome.error
        == "a.gz: error: there is something else after the end of the compressed data (get the file"
        + " again)")
    #expect(readGzip(Self.packed + [0x1F], size: size).error == outcome.error)
  }

  @Test func `Other files are not gzip`() {
    #expect(
      readGzip(Array("time,value\n".utf8)).error
        == "a.gz: error: this is not gzip: it does not start with the bytes 1F 8B (give the file its own"
        + " suffix if it is not compressed, or get it again)")
  }

  @Test func `After damage the reader stays there`() {
    var bytes = Self.packed
    bytes[40] ^= 0xFF
    var reader = GzipReader(file: "a.gz", source: chunks(of: bytes, size: .max))
    var buffer = [UInt8](repeating: 0, count: 10_000)
    for _ in 0..<2 {
      #expect(throws: CompressionError.self) {
        while try reader.read(into: &buffer) > 0 {}
      }
    }
  }

  @Test func `What the source throws comes through`() {
    struct Broken: Error {}
    var reader = GzipReader(file: "a.gz") { _ in throw Broken() }
    var buffer = [UInt8](repeating: 0, count: 10)
    #expect(throws: Broken.self) { try reader.read(into: &buffer) }
  }
}
