public import TradeStatistics

/// The terms of the test that a deficit is not wider than before.
public struct BalanceTerms: Hashable, Sendable {
  /// Length of the window in months.
  public let windowMonths: Int
  /// The year whose same months are the reference.
  public let referenceYear: Int
  /// By how much it may be wider.
  public let tolerance: Money

  /// Creates terms.
  public init(windowMonths: Int, referenceYear: Int, tolerance: Money) {
    self.windowMonths = windowMonths
    self.referenceYear = referenceYear
    self.tolerance = tolerance
  }
}
