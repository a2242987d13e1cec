import SystemCalls
import TextFormats
import TimeSeries
import TradeStatistics

/// Gathers rows of an office's file into releases, one a table, period and publication, under the terms of its import.
struct ReleaseCollector {
  private struct Key: Hashable {
    let table: TableKey
    let period: Period
    /// Where the file says it; nil for what the terms say.
    let publication: Publication?
  }

  /// What is known of one release.
  private struct Pending {
    let key: Key
    var rows: [ReleaseRow] = []
    var notes: [String] = []
    var tolerance = FixedPoint.zero
  }

  private let terms: ReadingTerms
  private var indexes: [Key: Int] = [:]
  private var pending: [Pending] = []

  /// Starts without rows.
  init(_ terms: ReadingTerms) {
    self.terms = terms
  }

  /// The number of a release, for `add`.
  ///
  /// - Parameter publication: when the file says that the figures became public; nil for what the terms say.
  mutating func slot(
    _ table: TableKey, _ period: Period, _ publication: Publication? = nil
  ) -> Int {
    let key = Key(table: table, period: period, publication: publication)
    if let known = indexes[key] { return known }
    indexes[key] = pending.count
    pending.append(Pending(key: key))
    return pending.count - 1
  }

  /// Adds a row to a release.
  mutating func add(_ row: ReleaseRow, to slot: Int) {
    pending[slot].rows.append(row)
  }

  /// Adds a sentence that goes with every figure of a release.
  mutating func note(_ note: String, on slot: Int) {
    if !pending[slot].notes.contains(note) { pending[slot].notes.append(note) }
  }

  /// Says that the true values of a release may lie so far from those given.
  mutating func widen(to tolerance: FixedPoint, on slot: Int) {
    pending[slot].tolerance = max(pending[slot].tolerance, tolerance)
  }

  /// A code that some release has twice, with what release that is; nil where there is none.
  func repeatedCode() -> (code: ProductCode, table: TableKey, period: Period)? {
    for release in pending {
      let codes = release.rows.map(\.code).sorted()
      for (code, next) in zip(codes, codes.dropFirst()) where code == next {
        return (code, release.key.table, release.key.period)
      }
    }
    return nil
  }

  /// The releases, by period, then by table.
  ///
  /// Where nobody said what was asked for, a release speaks of the codes only that the file shows for its table in any
  /// period, and says nothing of those that it does not show in this one: a filtered download is never "no trade".
  func releases(from file: SourceFile) -> [Release] {
    var shown: [TableKey: Set<ProductCode>] = [:]
    if terms.scope == nil {
      for release in pending {
        shown[release.key.table, default: []].formUnion(release.rows.map(\.code))
      }
    }
    return pending.filter { !$0.rows.isEmpty }.map { release in
      let table = release.key.table
      let scope =
        terms.scope ?? Scope(codes: Array(shown[table] ?? []), absentRow: .unknown)
      return Release(
        table: table, period: release.key.period,
        publication: release.key.publication ?? terms.publication(of: release.key.period),
        retrieved: terms.retrieved, tolerance: release.tolerance, scope: scope,
        note: release.notes.isEmpty ? nil : release.notes.joined(separator: "; "),
        files: [file], rows: release.rows)
    }.sorted {
      ($0.period, $0.table, $0.publication.day) < ($1.period, $1.table, $1.publication.day)
    }
  }

  /// What was read, as an import takes it.
  ///
  /// - Parameters:
  ///   - feed: the bytes, read to their end.
  ///   - also: lines of what else the releases depend on, for the digest.
  func file(
    _ feed: ByteFeed, name: String, title: String, origin: String, format: String,
    also: [[String]] = []
  ) -> FigureFile {
    let source = SourceFile(
      name: Path.lastComponent(of: name), sha256: feed.digest, origin: terms.origin ?? origin)
    return FigureFile(
      file: source, title: title, descriptionDigest: terms.digest(format: format, also: also),
      releases: releases(from: source), calendar: [])
  }
}
