import TradeStatistics

/// What the cell of a value holds.
enum ValueCell: Hashable {
  /// Nothing: not published.
  case blank
  /// The mark of a figure that the office withheld.
  case withheld
  /// A number and its tolerance, in units of the table's currency.
  case number(FixedPoint, FixedPoint)
}
