public import Agreements
public import TimeSeries
public import TradeStatistics

/// A series asked for: a flow, a product, and the months to list.
public struct SeriesRequest: Hashable, Sendable {
  /// The flow.
  public let flow: FlowReference
  /// The product; ``TradeStatistics/ProductCode/total`` for all goods.
  public let product: ProductCode
  /// First month listed; nil for the first on file.
  public let from: Month?
  /// Last month listed; nil for the last on file.
  public let through: Month?
  /// The currency to list amounts in; nil for the office's own.
  public let currency: Currency?
  /// Whether quantities are listed, and not values.
  public let quantities: Bool

  /// Creates a request.
  public init(
    flow: FlowReference, product: ProductCode, from: Month?, through: Month?,
    currency: Currency? = nil, quantities: Bool = false
  ) {
    self.flow = flow
    self.product = product
    self.from = from
    self.through = through
    self.currency = currency
    self.quantities = quantities
  }
}
