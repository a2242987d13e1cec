import Assessment
import TimeSeries
import TradeStatistics

/// Compares two states of evidence, release by release.
struct FigureComparison {
  private(set) var newPeriods: [Comparison.NewPeriod] = []
  private(set) var revisions: [Comparison.Revision] = []

  // Exchange rates appear every day and are never revised; they would only bury the rest.
  init(_ old: Evidence, _ new: Evidence) {
    let before = Dictionary(uniqueKeysWithValues: old.tables.map { ($0.table, $0.releases) })
    for table in new.tables where table.table.flow != .exchangeRate {
      let known = Dictionary(
        uniqueKeysWithValues: (before[table.table] ?? []).map { ($0.release.period, $0) })
      for effective in table.releases {
        let release = effective.release
        guard let earlier = known[release.period] else {
          newPeriods.append(
            Comparison.NewPeriod(
              table: table.table, period: release.period, total: release.total))
          continue
        }
        let rows = FigureComparison.changedRows(earlier.release, release)
        guard rows > 0 else { continue }
        revisions.append(
          Comparison.Revision(
            table: table.table, period: release.period, before: earlier.release.total,
            after: release.total, rows: rows, published: release.publication.day))
      }
    }
  }

  // A copy rounded to 0.1 million is no revision of the exact figure: only what differs by more
  // than both are good to counts.
  private static func changedRows(_ old: Release, _ new: Release) -> Int {
    if old.rows == new.rows { return 0 }
    let slack = old.tolerance + new.tolerance
    var changed = 0
    for code in Set(old.rows.map(\.code)).union(new.rows.map(\.code)) {
      let before = old.row(code)?.value ?? .zero
      let after = new.row(code)?.value ?? .zero
      if (after - before).magnitude > slack { changed += 1 }
    }
    return changed
  }
}
