import TimeSeries
import TradeStatistics

/// Gathers the figures of a file into releases: one for each period and day of publication.
struct ReleaseAssembler {
  private struct Pending {
    var rows: [ReleaseRow] = []
    var tolerance = FixedPoint.zero
    var notes: [String] = []
  }

  private struct Key: Hashable {
    let period: Period
    let publication: Publication
  }

  private let description: TableDescription
  private var indexes: [Key: Int] = [:]
  private var pending: [(key: Key, release: Pending)] = []

  init(_ description: TableDescription) {
    self.description = description
  }

  /// The place of the release of a period and publication, for `add`.
  mutating func slot(_ period: Period, _ publication: Publication) -> Int {
    let key = Key(period: period, publication: publication)
    if let index = indexes[key] { return index }
    indexes[key] = pending.count
    pending.append((key, Pending()))
    return pending.count - 1
  }

  /// Adds a figure to a release.
  mutating func add(_ figure: Figure, to slot: Int) {
    pending[slot].release.rows.append(figure.row)
    let tolerance = pending[slot].release.tolerance
    pending[slot].release.tolerance = max(tolerance, figure.tolerance)
    if let note = figure.note, !pending[slot].release.notes.contains(note) {
      pending[slot].release.notes.append(note)
    }
  }

  /// The releases that hold figures, by period, then by day of publication.
  func releases(from file: SourceFile) -> [Release] {
    pending.filter { !$0.release.rows.isEmpty }.map { key, release in
      let notes = release.notes + (description.note.map { [$0] } ?? [])
      return Release(
        table: description.table, period: key.period, publication: key.publication,
        retrieved: description.retrieved, status: description.status,
        tolerance: release.tolerance, scope: description.scope,
        note: notes.isEmpty ? nil : notes.joined(separator: "; "), files: [file],
        rows: release.rows)
    }.sorted { ($0.period, $0.publication.day) < ($1.period, $1.publication.day) }
  }
}
