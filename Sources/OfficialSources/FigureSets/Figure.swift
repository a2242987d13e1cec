import TradeStatistics

/// One figure of a file, with what is said beside it.
struct Figure {
  let row: ReleaseRow
  /// In units of the table's currency.
  let tolerance: FixedPoint
  let note: String?
}
