import TradeStatistics

@testable import ReleaseArchive

/// Unpacks an input as a block of rows, as it is and with a checksum that matches.
enum BlockDecoder {
  private static let dictionary = (0..<64).compactMap { ProductCode("\(100_000 + 7 * $0)") }

  static func tryOut(_ input: [UInt8]) {
    _ = try? ReleaseBlock.decode(input, dictionary: dictionary)
    // Nothing that is found by chance has the right checksum; what lies behind it is of interest too.
    let checksum = CRC32C.checksum(input, count: input.count)
    let sealed = input + (0..<4).map { UInt8(truncatingIfNeeded: checksum >> (8 * $0)) }
    guard let rows = try? ReleaseBlock.decode(sealed, dictionary: dictionary) else { return }
    let indexes = rows.compactMap { dictionary.firstIndex(of: $0.code) }
    let again = try? ReleaseBlock.decode(
      ReleaseBlock.encode(rows, indexes: indexes), dictionary: dictionary)
    expect(again == rows, "packing again changes the rows")
  }
}
