import TimeSeries
import TradeStatistics

/// Gathers the figures of a file into releases: one for each table, period and day of publication.
struct ReleaseAssembler {
  private struct Pending {
    var tolerance = FixedPoint.zero
    var notes: [String] = []
  }

  private struct Key: Hashable {
    let table: Int
    let period: Period
    let publication: Publication
  }

  private let description: TableDescription
  private var indexes: [Key: Int] = [:]
  private var pending: [(key: Key, release: Pending)] = []
  /// The rows of each release, apart, so that adding one touches nothing else.
  private var rows: [[ReleaseRow]] = []

  /// How many rows a release may have, so that room for them is made once; a guess that costs nothing but room.
  private let expectedRows: Int

  /// Starts without releases.
  ///
  /// - Parameter size: how many bytes the file has; 0 where that is not known.
  init(_ description: TableDescription, size: Int = 0) {
    self.description = description
    // Rows of statistics take some 40 bytes. The guess is for a file of one period, and is bounded for others.
    expectedRows = min(size / 40 / max(1, description.tables.count), 1 << 16)
  }

  /// The place of the release of a table, period and publication, for `add`.
  mutating func slot(_ period: Period, _ publication: Publication, table: Int = 0) -> Int {
    let key = Key(table: table, period: period, publication: publication)
    if let index = indexes[key] { return index }
    indexes[key] = pending.count
    pending.append((key, Pending()))
    rows.append([])
    if pending.count <= 64 { rows[pending.count - 1].reserveCapacity(expectedRows) }
    return pending.count - 1
  }

  /// Adds a figure to a release.
  mutating func add(_ figure: Figure, to slot: Int) {
    rows[slot].append(figure.row)
    let tolerance = pending[slot].release.tolerance
    pending[slot].release.tolerance = max(tolerance, figure.tolerance)
    if let note = figure.note, !pending[slot].release.notes.contains(note) {
      pending[slot].release.notes.append(note)
    }
  }

  /// Adds a row of a table that has no tolerances and notes of its own.
  mutating func add(_ row: ReleaseRow, to slot: Int) {
    rows[slot].append(row)
  }

  /// Whether some release has two rows of one code.
  mutating func holdsRepeatedCodes() -> Bool {
    for index in rows.indices where !rows[index].isAscending {
      // Files are mostly in the order of codes; sorting in place makes sure that the check sees all pairs.
      rows[index].sort { $0.code < $1.code }
      if !rows[index].isAscending { return true }
    }
    return false
  }

  /// For each table the codes that it shows in any period.
  private func shownScopes(_ count: Int) -> [Scope] {
    var shown: [Set<ProductCode>] = Array(repeating: [], count: count)
    for (item, rows) in zip(pending, rows) { shown[item.key.table].formUnion(rows.map(\.code)) }
    return shown.map { Scope(codes: Array($0), absentRow: .unknown) }
  }

  /// The releases that hold figures, by period, then by day of publication, then by table.
  func releases(from file: SourceFile) -> [Release] {
    let tables = description.tables
    let scopes = description.isScopeInFile ? shownScopes(tables.count) : []
    return zip(pending, rows).filter { !$0.1.isEmpty }.map { item, rows in
      let (key, release) = item
      let notes = release.notes + (description.note.map { [$0] } ?? [])
      return Release(
        table: tables[key.table], period: key.period, publication: key.publication,
        retrieved: description.retrieved, status: description.status,
        tolerance: release.tolerance,
        scope: scopes.isEmpty ? description.scope : scopes[key.table],
        note: notes.isEmpty ? nil : notes.joined(separator: "; "), files: [file],
        rows: rows)
    }.sorted {
      ($0.period, $0.publication.day, $0.table) < ($1.period, $1.publication.day, $1.table)
    }
  }
}

extension [ReleaseRow] {
  /// Whether each code comes after the one before it.
  fileprivate var isAscending: Bool {
    var index = 1
    while index < count {
      if self[index].code <= self[index - 1].code { return false }
      index += 1
    }
    return true
  }
}
