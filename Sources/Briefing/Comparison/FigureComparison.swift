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
        let change = FigureComparison.change(earlier.release, release)
        guard change.rows > 0 else { continue }
        revisions.append(
          Comparison.Revision(
            table: table.table, period: release.period, before: change.before,
            after: change.after, rows: change.rows, published: release.publication.day))
      }
    }
  }

  private struct Change {
    var before = FixedPoint.zero
    var after = FixedPoint.zero
    var rows = 0
  }

  // A copy rounded to 0.1 million is no revision of the exact figure: only what differs by more
  // than both are good to counts. So does only what both vintages tell: a code that one of them was
  // not asked for, or withholds, was not revised to or from zero.
  private static func change(_ old: Release, _ new: Release) -> Change {
    var change = Change()
    if old.rows == new.rows { return change }
    let slack = old.tolerance + new.tolerance
    for code in Set(old.rows.map(\.code)).union(new.rows.map(\.code)) {
      guard let before = value(code, in: old), let after = value(code, in: new) else { continue }
      change.before = change.before + before
      change.after = change.after + after
      if (after - before).magnitude > slack { change.rows += 1 }
    }
    return change
  }

  // What a release says of a code; nil where it says nothing.
  private static func value(_ code: ProductCode, in release: Release) -> FixedPoint? {
    if let row = release.row(code) { return row.value }
    return release.scope.absentRow == .zero && release.scope.covers(code) ? .zero : nil
  }
}
