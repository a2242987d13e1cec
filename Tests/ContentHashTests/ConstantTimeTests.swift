import ContentHash
import Testing

@Suite struct ConstantTimeTests {
  @Test(arguments: 0..<ContentDigest.byteCount)
  func `Digests that differ in one bit of any byte are not equal`(index: Int) throws {
    let digest = SHA256.hash(Array("token".utf8))
    var bytes = digest.bytes
    bytes[index] ^= 1
    let other = try #require(ContentDigest(bytes: bytes))
    #expect(!digest.equalsInConstantTime(other))
    #expect(!other.equalsInConstantTime(digest))
    #expect(digest.equalsInConstantTime(SHA256.hash(Array("token".utf8))))
  }
}
