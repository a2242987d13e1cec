import TradeStatistics

@testable import ReleaseArchive

/// Unpacks an input as a block of rows and as a segment of codes, as it is and with a checksum that matches.
///
/// Rows and codes must be the same when packed again, and the sums those of the rows.
enum BlockDecoder {
  private static let codes = (0..<64).compactMap { ProductCode("\(100_000 + 7 * $0)") }

  private static let dictionary: CodeDictionary = {
    let units = ["KG", "NO"].compactMap { QuantityUnit(rawValue: $0) }
    let entries = codes.enumerated().map { index, code in
      (code: code, unit: index % 3 < units.count ? units[index % 3] : nil)
    }
    var dictionary = CodeDictionary()
    do {
      try dictionary.append([CodeSegment(entries)])
    } catch {
      finding("the dictionary is refused: \(error)")
    }
    return dictionary
  }()

  private static let positions = (0..<64).map { $0 % 4 - 1 }
  private static let groups = CodeGroups(positions, count: 3)

  static func tryOut(_ input: [UInt8]) {
    _ = try? ReleaseBlock.decode(input, dictionary: dictionary)
    // Nothing that is found by chance has the right checksum; what lies behind it is of interest too.
    let checksum = CRC32C.checksum(input, count: input.count)
    let sealed = input + (0..<4).map { UInt8(truncatingIfNeeded: checksum >> (8 * $0)) }
    tryBlock(sealed)
    tryOutSegment(sealed)
  }

  private static func tryBlock(_ block: [UInt8]) {
    var sums = BlockSums(groupCount: 3)
    let isSummed = (try? sums.add(block, groups)) != nil
    guard let rows = try? ReleaseBlock.decode(block, dictionary: dictionary) else { return }
    let packed = ReleaseBlock.encode(
      rows, numbers: dictionary.numbers(of: rows), dictionary: dictionary)
    let again = try? ReleaseBlock.decode(packed, dictionary: dictionary)
    expect(again == rows, "packed again, rows are others: \(rows)")
    var values = [Int128](repeating: 0, count: 3)
    var withheld = [0, 0, 0]
    for row in rows {
      guard let index = codes.firstIndex(of: row.code), positions[index] >= 0 else { continue }
      if let value = row.value {
        values[positions[index]] += value.millionths
      } else {
        withheld[positions[index]] += 1
      }
    }
    expect(isSummed, "rows are read that are not added up: \(rows)")
    expect(
      sums.values == values && sums.withheld == withheld,
      "sums \(sums) are not those of the rows: \(rows)")
  }

  private static func tryOutSegment(_ bytes: [UInt8]) {
    guard let segment = try? CodeSegment(decoding: bytes) else { return }
    let again = try? CodeSegment(decoding: segment.encoded())
    expect(again == segment, "packed again, the codes are others: \(segment)")
  }
}
