public import TimeSeries
public import TradeStatistics

/// A quantity that is counted beside the pledges without a target, for nobody pledged one.
public struct TrackedQuantity: Hashable, Sendable {
  /// The name used in the file and in addresses of figures.
  public let id: String
  /// Title for people.
  public let title: String
  /// What is counted.
  public let product: ProductSelection
  /// The unit that it is counted in.
  public let unit: QuantityUnit
  /// What the amounts are of, where a unit means another weight for each commodity.
  public let commodity: Commodity?
  /// The periods counted, in order of time.
  public let periods: [Period]
  /// Names of the measures that count it.
  public let measuredBy: [String]
  /// Why there is no target, in the file's words.
  public let note: String

  /// Creates a tracked quantity.
  public init(
    id: String, title: String, product: ProductSelection, unit: QuantityUnit,
    commodity: Commodity?, periods: [Period], measuredBy: [String], note: String
  ) {
    self.id = id
    self.title = title
    self.product = product
    self.unit = unit
    self.commodity = commodity
    self.periods = periods
    self.measuredBy = measuredBy
    self.note = note
  }
}
