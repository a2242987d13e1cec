/// One row of a release: a code, its value, and its quantity where the table has one.
public struct ReleaseRow: Hashable, Sendable {
  /// The product code, or the currency code of an exchange rate.
  public let code: ProductCode
  /// The value in whole units of the table's currency; nil where the office withheld it.
  public let value: FixedPoint?
  /// The quantity with its unit; nil where the table has none or the office withheld it.
  public let quantity: Quantity?

  /// Creates a row.
  public init(code: ProductCode, value: FixedPoint?, quantity: Quantity? = nil) {
    self.code = code
    self.value = value
    self.quantity = quantity
  }
}
