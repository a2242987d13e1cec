import ContentHash
import Foundation
import Testing

@Suite struct SHA256Tests {
  /// Vectors of FIPS 180-4's examples (NIST, "Examples with Intermediate Values", SHA-256) and the empty message.
  static let vectors: [(message: [UInt8], digest: String)] = [
    ([], "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    (Array("abc".utf8), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      Array("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8),
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000),
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
  ]

  @Test(arguments: vectors)
  func `Published vectors come out digit for digit`(message: [UInt8], digest: String) {
    #expect(SHA256.hash(message).description == digest)
  }

  @Test(arguments: 0...130)
  func `Where the bytes are cut does not change the digest`(size: Int) {
    let message = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ size) }
    let whole = SHA256.hash(message)
    for cut in 0...size {
      var hash = SHA256()
      hash.update(message[..<cut])
      unsafe hash.update(message.span.extracting(cut..<size).bytes)
      #expect(hash.finalize() == whole)
    }
  }

  @Test func `A copy goes on without touching its original`() {
    var stem = SHA256()
    stem.update("ab".utf8)
    var branch = stem
    branch.update("x".utf8)
    stem.update("c".utf8)
    #expect(stem.finalize() == SHA256.hash("abc".utf8))
    #expect(branch.finalize() == SHA256.hash("abx".utf8))
  }

  @Test func `A collection in pieces hashes as its bytes do`() {
    let pieces = [[1, 2], [], [3] as [UInt8]].joined()
    #expect(SHA256.hash(Array(pieces)) == SHA256.hash([1, 2, 3]))
    #expect(SHA256.hash((1...3).lazy.map { UInt8($0) }) == SHA256.hash([1, 2, 3]))
  }
}

@Suite struct ContentDigestTests {
  static let hex = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

  @Test func `Hexadecimal text of either case reads back to the same digest`() throws {
    let digest = try #require(ContentDigest(hex: Self.hex))
    #expect(digest == SHA256.hash("abc".utf8))
    #expect(ContentDigest(hex: Self.hex.uppercased()) == digest)
    #expect(digest.description == Self.hex)
    #expect(digest.short == "ba7816bf8f01")
    #expect(ContentDigest(bytes: digest.bytes) == digest)
  }

  @Test(arguments: [
    "", String(hex.dropLast()), hex + "0", "g" + hex.dropFirst(), "+" + hex.dropFirst(),
    "é" + hex.dropFirst(2),
  ])
  func `Anything but 64 hexadecimal digits is no digest`(text: String) {
    #expect(ContentDigest(hex: text) == nil)
  }

  @Test func `A digest has exactly 32 bytes`() {
    #expect(ContentDigest(bytes: [UInt8](repeating: 0, count: 31)) == nil)
    #expect(ContentDigest(bytes: [UInt8](repeating: 0, count: 33)) == nil)
  }

  @Test func `Digests are ordered as their bytes are`() throws {
    let low = try #require(ContentDigest(bytes: [UInt8](repeating: 1, count: 32)))
    let high = try #require(ContentDigest(bytes: [2] + [UInt8](repeating: 0, count: 31)))
    #expect(low < high)
    #expect(!(high < low))
    #expect(!(low < low))
  }

  @Test func `Encoding writes the digits and decoding refuses other text`() throws {
    let digest = SHA256.hash("abc".utf8)
    let encoded = try JSONEncoder().encode([digest])
    #expect(String(decoding: encoded, as: UTF8.self) == "[\"\(Self.hex)\"]")
    #expect(try JSONDecoder().decode([ContentDigest].self, from: encoded) == [digest])
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([ContentDigest].self, from: Data("[\"abc\"]".utf8))
    }
  }
}
