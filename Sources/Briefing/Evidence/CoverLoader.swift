import Assessment
import ContentHash
import ReleaseArchive
import TradeStatistics

/// Finds what releases say of code lists: from sums kept before, else from their rows.
struct CoverLoader {
  private struct Key: Hashable {
    let release: ContentDigest
    let definition: ContentDigest
  }

  private let sums: DerivedSums?
  private var known: [Key: ReleaseCover] = [:]
  private var fresh: [ContentDigest: [ContentDigest: ReleaseCover]] = [:]
  // Code lists in use, with the name of what is derived by each.
  private var definitions: [(map: ProductMap, name: ContentDigest)] = []

  init(sums: DerivedSums?) {
    self.sums = sums
  }

  /// What the releases of a table say of a code list.
  mutating func covers(
    of table: TableKey, _ releases: [CataloguedRelease], by map: ProductMap, in view: ArchiveView
  ) throws(ArchiveError) -> CoveredTable {
    let definition = definition(of: map)
    let missing = releases.filter {
      known[Key(release: $0.digest, definition: definition)] == nil
    }
    var read: [ContentDigest: [ReleaseRow]] = [:]
    for (release, rows) in zip(missing, try view.rows(of: missing)) {
      read[release.digest] = rows
      let cover = ReleaseCover(Release(head: release.effective.release, rows: rows), map: map)
      known[Key(release: release.digest, definition: definition)] = cover
      fresh[definition, default: [:]][release.digest] = cover
    }
    let covered = releases.compactMap { release in
      known[Key(release: release.digest, definition: definition)].map {
        CoveredRelease(release.effective, cover: $0)
      }
    }
    return CoveredTable(
      table: table, map: map, releases: try withRows(covered, releases, read, by: map, in: view))
  }

  /// Keeps what was made anew.
  mutating func keep() {
    for (definition, covers) in fresh.sorted(by: { $0.key < $1.key }) {
      sums?.keep(covers.mapValues { $0.encoded() }, under: definition)
    }
    fresh = [:]
  }

  // Where one release of a table prints quantities, the absence of a row in another one counts. That
  // one's rows are read again each time: offices print quantities for a whole table or for none.
  private func withRows(
    _ covered: [CoveredRelease], _ releases: [CataloguedRelease],
    _ read: [ContentDigest: [ReleaseRow]], by map: ProductMap, in view: ArchiveView
  ) throws(ArchiveError) -> [CoveredRelease] {
    let bare = covered.indices.filter { !covered[$0].hasListedRows }
    guard !bare.isEmpty, bare.count < covered.count else { return covered }
    var all = covered
    let unread = bare.filter { read[releases[$0].digest] == nil }
    for (index, rows) in zip(unread, try view.rows(of: unread.map { releases[$0] })) {
      all[index] = all[index].with(rows, map: map)
    }
    for index in bare {
      if let rows = read[releases[index].digest] { all[index] = all[index].with(rows, map: map) }
    }
    return all
  }

  private mutating func definition(of map: ProductMap) -> ContentDigest {
    if let known = definitions.first(where: { $0.map == map }) { return known.name }
    let name = CoverLoader.name(of: map)
    definitions.append((map, name))
    for (release, bytes) in sums?.values(under: name) ?? [:] {
      // What cannot be read is made anew.
      known[Key(release: release, definition: name)] =
        ReleaseCover(encoded: bytes, listedCount: map.entries.count)
    }
    return name
  }

  // The groups do not matter: a cover is by listed code.
  private static func name(of map: ProductMap) -> ContentDigest {
    var hash = SHA256()
    hash.update("Pledgeline cover \(ReleaseCover.edition)\n".utf8)
    hash.update(map.entries.map(\.code.description).joined(separator: " ").utf8)
    return hash.finalize()
  }
}
