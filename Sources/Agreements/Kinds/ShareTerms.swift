public import TimeSeries
public import TradeStatistics

/// The terms of a share pledge: a part of a whole, in percent.
public struct ShareTerms: Hashable, Sendable {
  /// What the share is a part of.
  public enum Whole: Hashable, Sendable {
    /// A market, in words.
    case market(String)
    /// What an economy or a sector uses, in words.
    case consumption(String)
    /// The volume of a quota, by the name of its pledge.
    case quota(String)
  }

  /// The share due in one period.
  public struct Instalment: Hashable, Sendable {
    /// The period that the share is due in.
    public let period: Period
    /// The share in percent; with a baseline, how many percent more than its trade.
    public let percent: FixedPoint

    /// Creates an instalment.
    public init(period: Period, percent: FixedPoint) {
      self.period = period
      self.percent = percent
    }
  }

  /// What the share is a part of.
  public let whole: Whole
  /// Name of the measure that counts the whole; nil for a quota, and where the shares themselves are counted.
  public let wholeMeasure: String?
  /// Floor or ceiling.
  public let bound: QuantityTerms.Bound
  /// Shares by period, in order of time.
  public let instalments: [Instalment]
  /// The period that the percentages are a growth over; nil for shares.
  public let growthOver: Period?

  /// Creates terms.
  public init(
    whole: Whole, wholeMeasure: String? = nil, bound: QuantityTerms.Bound,
    instalments: [Instalment], growthOver: Period?
  ) {
    self.whole = whole
    self.wholeMeasure = wholeMeasure
    self.bound = bound
    self.instalments = instalments
    self.growthOver = growthOver
  }
}
