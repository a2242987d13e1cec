import ContentHash
import ReleaseArchive
import TradeStatistics

/// The group sums of releases, kept between runs beside the archive.
struct GroupSumsStore {
  private static let edition = 1
  private static let bytesASum = 16

  private let sums: DerivedSums
  private let definition: ContentDigest
  private let groupCount: Int

  /// Names what is kept by everything that it depends on: the codes, their groups, and this form of it.
  init(_ sums: DerivedSums, map: ProductMap, groupCount: Int) {
    var hash = SHA256()
    hash.update("Pledgeline group sums \(GroupSumsStore.edition) of \(groupCount)\n".utf8)
    for entry in map.entries { hash.update("\(entry.code) \(entry.group)\n".utf8) }
    self.sums = sums
    self.definition = hash.finalize()
    self.groupCount = groupCount
  }

  /// What is kept, by the content of the releases; what cannot be read is left out.
  func values() -> [ContentDigest: [FixedPoint]] {
    sums.values(under: definition).compactMapValues(decode)
  }

  /// Keeps sums; where that is not possible, nothing is kept.
  func keep(_ values: [ContentDigest: [FixedPoint]]) {
    sums.keep(values.mapValues(encode), under: definition)
  }

  /// Each sum in 16 bytes, the lowest first.
  private func encode(_ values: [FixedPoint]) -> [UInt8] {
    values.flatMap { value in
      (0..<GroupSumsStore.bytesASum).map { UInt8(truncatingIfNeeded: value.millionths >> (8 * $0)) }
    }
  }

  private func decode(_ bytes: [UInt8]) -> [FixedPoint]? {
    let size = GroupSumsStore.bytesASum
    guard bytes.count == size * groupCount else { return nil }
    return (0..<groupCount).map { group in
      let part = bytes[group * size..<(group + 1) * size]
      return FixedPoint(millionths: part.reversed().reduce(0) { $0 << 8 | Int128($1) })
    }
  }
}
