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
  private var definitions: [(map: ProductMap, correlated: CorrelatedMap?, name: ContentDigest)] = []

  init(sums: DerivedSums?) {
    self.sums = sums
  }

  /// What the releases of a table say of a code list.
  ///
  /// - Parameter correlations: those on file; one leads from the list's edition to that of the table where they differ.
  mutating func covers(
    of table: TableKey, _ releases: [CataloguedRelease], by list: EvidenceRequest.Load.List,
    through correlations: CorrelationBook, in view: ArchiveView
  ) throws(ArchiveError) -> CoveredTable {
    let map = list.map
    let correlated = correlated(list, to: table.classification.edition, correlations)
    let definition = definition(of: map, correlated)
    let missing = releases.filter {
      known[Key(release: $0.digest, definition: definition)] == nil
    }
    var read: [ContentDigest: [ReleaseRow]] = [:]
    for (release, rows) in zip(missing, try view.rows(of: missing)) {
      read[release.digest] = rows
      let whole = Release(head: release.effective.release, rows: rows)
      let cover =
        correlated.map { ReleaseCover(whole, correlated: $0) } ?? ReleaseCover(whole, map: map)
      known[Key(release: release.digest, definition: definition)] = cover
      fresh[definition, default: [:]][release.digest] = cover
    }
    let covered = releases.compactMap { release in
      known[Key(release: release.digest, definition: definition)].map {
        CoveredRelease(release.effective, cover: $0)
      }
    }
    return CoveredTable(
      table: table, map: map, releases: try withRows(covered, releases, read, by: map, in: view),
      correlated: correlated)
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

  // Tables of one edition share the work of reading the list in it.
  private func correlated(
    _ list: EvidenceRequest.Load.List, to edition: String, _ correlations: CorrelationBook
  ) -> CorrelatedMap? {
    guard let own = list.edition else { return nil }
    let known = definitions.first { definition in
      definition.map == list.map && definition.correlated?.correlation.from == own
        && definition.correlated?.correlation.to == edition
    }
    if let known { return known.correlated }
    return correlations.correlation(from: own, to: edition).map {
      CorrelatedMap(list.map, through: $0)
    }
  }

  private mutating func definition(
    of map: ProductMap, _ correlated: CorrelatedMap?
  ) -> ContentDigest {
    let earlier = definitions.first { definition in
      definition.map == map
        && definition.correlated?.correlation.from == correlated?.correlation.from
        && definition.correlated?.correlation.to == correlated?.correlation.to
    }
    if let earlier { return earlier.name }
    let name = CoverLoader.name(of: map, correlated?.correlation)
    definitions.append((map, correlated, name))
    for (release, bytes) in sums?.values(under: name) ?? [:] {
      // What cannot be read is made anew.
      known[Key(release: release, definition: name)] =
        ReleaseCover(encoded: bytes, listedCount: map.entries.count)
    }
    return name
  }

  // The groups do not matter: a cover is by listed code.
  private static func name(of map: ProductMap, _ correlation: Correlation?) -> ContentDigest {
    var hash = SHA256()
    hash.update("Pledgeline cover \(ReleaseCover.edition)\n".utf8)
    hash.update(map.entries.map(\.code.description).joined(separator: " ").utf8)
    if let correlation {
      hash.update("\nthrough \(correlation.from) \(correlation.to)\n".utf8)
      for pair in correlation.pairs { hash.update("\(pair.from) \(pair.to)\n".utf8) }
    }
    return hash.finalize()
  }
}
