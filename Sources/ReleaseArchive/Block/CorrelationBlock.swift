import ContentHash
import TradeStatistics

/// A correlation as bytes.
///
/// Version, number of first codes, and for each its distance from the one before, the number of its partners, the first
/// partner and the distances of the others; all as varints, less one where zero cannot be. A checksum ends it.
enum CorrelationBlock {
  private static let version: UInt8 = 1
  /// More pairs than any correlation of two editions has.
  static let maximumPairCount = 1 << 20
  private static let codeCount = 1_000_000

  static func encode(_ correlation: Correlation) -> [UInt8] {
    var writer = ByteWriter()
    writer.append(version)
    let codes = correlation.firstCodes
    writer.appendVarint(codes.count)
    var previous = -1
    for code in codes {
      let number = number(code)
      writer.appendVarint(number - previous - 1)
      previous = number
      let partners = correlation.partners(ofFirst: code).map(self.number)
      writer.appendVarint(partners.count - 1)
      var last = -1
      for partner in partners {
        writer.appendVarint(partner - last - 1)
        last = partner
      }
    }
    writer.seal()
    return writer.bytes
  }

  /// The pairs of a block; nothing but what `encode` wrote is read.
  static func decode(_ bytes: [UInt8]) throws(BlockError) -> [Correlation.Pair] {
    var reader = try ByteReader(sealed: bytes)
    let first = try reader.byte()
    guard first == version else {
      throw BlockError(.unknownVersion(first, known: version), at: 0)
    }
    var pairs: [Correlation.Pair] = []
    let count = try reader.varint()
    var previous = -1
    for _ in 0..<min(count, maximumPairCount) {
      let code = try self.code(&reader, after: &previous)
      let start = reader.position
      let partners = try reader.varint()
      guard partners < maximumPairCount - pairs.count else {
        throw BlockError(.numberTooLarge, at: start)
      }
      var last = -1
      for _ in 0...partners {
        pairs.append(Correlation.Pair(from: code, to: try self.code(&reader, after: &last)))
      }
    }
    guard count <= maximumPairCount else { throw BlockError(.rowCountTooLarge(count), at: 1) }
    try reader.finish()
    return pairs
  }

  /// SHA-256 of what a correlation says: the editions, and the pairs in order.
  static func digest(of correlation: Correlation) -> ContentDigest {
    var hash = SHA256()
    hash.update("Pledgeline correlation 1\n\(correlation.from) \(correlation.to)\n".utf8)
    var text: [UInt8] = []
    for pair in correlation.pairs { text += Array("\(pair.from) \(pair.to)\n".utf8) }
    hash.update(text)
    return hash.finalize()
  }

  private static func number(_ code: ProductCode) -> Int {
    Int(code.description) ?? 0
  }

  private static func code(
    _ reader: inout ByteReader, after previous: inout Int
  ) throws(BlockError) -> ProductCode {
    let start = reader.position
    let gap = try reader.varint()
    guard gap < codeCount - previous - 1 else { throw BlockError(.numberTooLarge, at: start) }
    previous += gap + 1
    let digits = String(previous)
    let padded =
      String(repeating: "0", count: Correlation.codeLength - digits.utf8.count) + digits
    guard let code = ProductCode(padded) else { throw BlockError(.numberTooLarge, at: start) }
    return code
  }
}
