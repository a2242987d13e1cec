import Compression
import Testing

@Suite struct GzipWriterTests {
  @Test(arguments: [0, 1, 2, 63, 1024, 65_535, 65_536, 1_000_000], [1, 6, 9])
  func `What is packed is read again`(count: Int, level: Int) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: ($0 &* 7919) >> ($0 % 11)) }
    #expect(readGzip(GzipWriter.gzip(bytes, level: level)) == StreamOutcome(bytes: bytes))
  }

  @Test func `The same bytes are packed the same way, without name and time`() {
    let bytes = Array(String(repeating: "soybeans,", count: 1000).utf8)
    let packed = GzipWriter.gzip(bytes)
    #expect(packed == GzipWriter.gzip(bytes))
    #expect(packed.count < bytes.count / 50)
    // No flags, so no name; four bytes of time that are zero (RFC 1952, section 2.3).
    #expect(Array(packed.prefix(8)) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0])
  }
}
