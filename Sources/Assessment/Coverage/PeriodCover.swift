import TimeSeries
import TradeStatistics

/// How every listed code is measured in one period: a disjoint cover of rows.
struct PeriodCover: Sendable {
  /// One row of a coarser table that several codes share.
  struct SharedRow: Sendable {
    let code: ProductCode
    let value: FixedPoint
    let release: Int
    /// The listed codes that hold all of it together, where the row is of another edition; nil where it holds goods
    /// outside of the list too, or may do so.
    let holders: Set<Int>?
  }

  let period: Period
  /// The releases that the cover draws on.
  let releases: [CoveredRelease]
  /// One cover a listed code, in the order of the product map.
  let codes: [CodeCover]
  let sharedRows: [SharedRow]

  /// Sums codes; a shared row counts once toward the upper bound, and wholly where the codes hold all of it.
  func sum(_ indexes: [Int]) -> Bounded<FixedPoint>? {
    var value = FixedPoint.zero
    var slack = FixedPoint.zero
    let open = openRows(indexes)
    var isCounted: [Bool] = []
    var measured = false
    for index in indexes {
      let cover = codes[index]
      if cover.state != .absent || cover.value != .zero { measured = true }
      value = value + cover.value
      for row in cover.sharedRows {
        if isCounted.isEmpty { isCounted = Array(repeating: false, count: sharedRows.count) }
        if !isCounted[row] {
          if open[row] {
            slack = slack + sharedRows[row].value
          } else {
            value = value + sharedRows[row].value
          }
        }
        isCounted[row] = true
      }
    }
    guard measured else { return nil }
    return Bounded(value, lower: value, upper: value + slack)
  }

  /// For each shared row, whether it holds goods outside of the given codes, or may do so.
  ///
  /// A row is theirs where all its holders are among them and are measured by the row; a holder that was measured by
  /// another release has its part of the goods from there.
  func openRows(_ indexes: [Int]) -> [Bool] {
    guard sharedRows.contains(where: { $0.holders != nil }) else {
      return Array(repeating: true, count: sharedRows.count)
    }
    var met = Array(repeating: 0, count: sharedRows.count)
    for index in Set(indexes) {
      for row in codes[index].sharedRows where sharedRows[row].holders?.contains(index) == true {
        met[row] += 1
      }
    }
    return sharedRows.indices.map { row in
      sharedRows[row].holders.map { met[row] < $0.count } ?? true
    }
  }

  /// The sum of shared rows that the given codes hold wholly and that stand-ins have.
  func standInRows(_ indexes: [Int]) -> FixedPoint {
    let open = openRows(indexes)
    let met = Set(indexes.flatMap { codes[$0].sharedRows })
    return met.filter { !open[$0] && releases[sharedRows[$0].release].effective.isStandIn }
      .sorted().reduce(.zero) { $0 + sharedRows[$1].value }
  }

  /// The releases that the given codes draw on.
  func releases(of indexes: [Int]) -> [EffectiveHead] {
    var isUsed = Array(repeating: false, count: releases.count)
    for index in indexes where codes[index].release >= 0 { isUsed[codes[index].release] = true }
    return releases.indices.filter { isUsed[$0] }.map { releases[$0].effective }
  }
}
