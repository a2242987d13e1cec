import ContentHash
public import TradeStatistics

extension SQLiteArchive {
  /// The sums of releases of one table by group, added up straight out of their blocks.
  ///
  /// - Returns: a sum a group for each release; nil where only the rows can tell: codes of several lengths are on
  ///   file, a row holds several groups, or a value of a listed code is withheld.
  public func groupSums(
    of releases: [CataloguedRelease], by regions: ProductRegions, groupCount: Int
  ) throws(ArchiveError) -> [[FixedPoint]?] {
    guard let first = releases.first else { return [] }
    return try read { (connection, caches) throws(ArchiveError) in
      let statement = try connection.prepare(
        "SELECT table_id, digest, block FROM releases WHERE id = ?")
      try statement.bind(.integer(first.id))
      guard try statement.step() else { throw .damaged(path, "release \(first.id) is missing") }
      let table = statement.integer(0)
      let codes = try caches.dictionary(of: table, connection).codes
      guard let groups = CodeGroups(codes, regions, count: groupCount) else {
        return releases.map { _ in nil }
      }
      var sums: [[FixedPoint]?] = []
      sums.reserveCapacity(releases.count)
      for release in releases {
        try statement.bind(.integer(release.id))
        // The number is looked up again and not believed: the file may be another than before.
        guard try statement.step(), statement.integer(0) == table,
          statement.blob(1) == release.digest.bytes
        else { throw .damaged(path, "release \(release.id) is missing or not readable") }
        var block = BlockSums(groupCount: groupCount)
        do throws(BlockError) {
          try block.add(statement.blob(2), groups)
        } catch {
          throw .damaged(path, "the rows of release \(release.id): \(error)")
        }
        let isWhole = block.withheld.allSatisfy { $0 == 0 }
        sums.append(isWhole ? block.values.map { FixedPoint(millionths: $0) } : nil)
      }
      return sums
    }
  }
}

extension CodeGroups {
  /// The groups of a dictionary's codes; nil where some code holds several groups, or part of another code.
  fileprivate init?(_ codes: [ProductCode], _ regions: ProductRegions, count: Int) {
    guard count < Int(UInt16.max), let length = codes.first?.length,
      codes.allSatisfy({ $0.length == length && !regions.divides($0.packed) })
    else { return nil }
    var cursor = ProductRegions.Cursor()
    self.init(codes.map { regions.group(of: $0.packed, near: &cursor) }, count: count)
  }
}
