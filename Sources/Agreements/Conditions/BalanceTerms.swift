public import TimeSeries
public import TradeStatistics

/// The terms of the test that a deficit is not wider than before.
public struct BalanceTerms: Hashable, Sendable {
  /// Length of the window in months.
  public let windowMonths: Int
  /// The year whose same months are the reference.
  public let referenceYear: Int
  /// By how much it may be wider.
  public let tolerance: Money
  /// The first month that is tested; nil for that of the agreement's window.
  public let from: Month?

  /// Creates terms.
  public init(windowMonths: Int, referenceYear: Int, tolerance: Money, from: Month? = nil) {
    self.windowMonths = windowMonths
    self.referenceYear = referenceYear
    self.tolerance = tolerance
    self.from = from
  }
}
