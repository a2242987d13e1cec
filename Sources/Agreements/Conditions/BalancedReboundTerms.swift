public import TimeSeries

/// The terms of the test that a rebound of exports is matched by purchases.
public struct BalancedReboundTerms: Hashable, Sendable {
  /// The exports that may rebound.
  public let exports: FlowReference
  /// The purchases that have to follow.
  public let purchases: FlowReference
  /// Length of the window in months.
  public let windowMonths: Int
  /// The year whose same months are the reference.
  public let referenceYear: Int
  /// How much of a rebound purchases have to match; 1 is all of it.
  public let correspondence: Double
  /// The first month that is tested; nil for that of the agreement's window.
  public let from: Month?

  /// Creates terms.
  public init(
    exports: FlowReference, purchases: FlowReference, windowMonths: Int, referenceYear: Int,
    correspondence: Double, from: Month? = nil
  ) {
    self.exports = exports
    self.purchases = purchases
    self.windowMonths = windowMonths
    self.referenceYear = referenceYear
    self.correspondence = correspondence
    self.from = from
  }
}
