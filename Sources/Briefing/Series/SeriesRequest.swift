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

  /// Creates a request.
  public init(flow: FlowReference, product: ProductCode, from: Month?, through: Month?) {
    self.flow = flow
    self.product = product
    self.from = from
    self.through = through
  }
}
