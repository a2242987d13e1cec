import TimeSeries
import TradeStatistics

/// How every listed code is measured in one period: a disjoint cover of rows.
struct PeriodCover: Sendable {
  /// One row of a coarser table that several codes share.
  struct SharedRow: Sendable {
    let code: ProductCode
    let value: FixedPoint
    let release: Int
  }

  let period: Period
  /// The releases that the cover draws on.
  let releases: [CoveredRelease]
  /// One cover a listed code, in the order of the product map.
  let codes: [CodeCover]
  let sharedRows: [SharedRow]

  /// Sums codes; a shared row counts once toward the upper bound.
  func sum(_ indexes: [Int]) -> Bounded<FixedPoint>? {
    var value = FixedPoint.zero
    var slack = FixedPoint.zero
    var isCounted: [Bool] = []
    var measured = false
    for index in indexes {
      let cover = codes[index]
      if cover.state != .absent || cover.value != .zero { measured = true }
      value = value + cover.value
      for row in cover.sharedRows {
        if isCounted.isEmpty { isCounted = Array(repeating: false, count: sharedRows.count) }
        if !isCounted[row] { slack = slack + sharedRows[row].value }
        isCounted[row] = true
      }
    }
    guard measured else { return nil }
    return Bounded(value, lower: value, upper: value + slack)
  }

  /// The releases that the given codes draw on.
  func releases(of indexes: [Int]) -> [EffectiveHead] {
    var isUsed = Array(repeating: false, count: releases.count)
    for index in indexes where codes[index].release >= 0 { isUsed[codes[index].release] = true }
    return releases.indices.filter { isUsed[$0] }.map { releases[$0].effective }
  }
}
