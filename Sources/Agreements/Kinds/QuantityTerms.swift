public import TimeSeries

/// The terms of a quantity pledge.
public struct QuantityTerms: Hashable, Sendable {
  /// Floor or ceiling.
  public enum Bound: String, Hashable, Sendable, Codable {
    /// A floor.
    case atLeast = "at-least"
    /// A ceiling.
    case atMost = "at-most"
  }

  /// The amount due in one period; nothing is owed inside it before its end.
  public struct Instalment: Hashable, Sendable {
    /// The period that the amount is due in.
    public let period: Period
    /// The amount; on top of the baseline where there is one.
    public let amount: PledgeAmount
    /// Whether the text states the amount, or it lies on the line between two that it states.
    public let isStated: Bool

    /// Creates an instalment.
    public init(period: Period, amount: PledgeAmount, isStated: Bool = true) {
      self.period = period
      self.amount = amount
      self.isStated = isStated
    }
  }

  /// Floor or ceiling.
  public let bound: Bound
  /// Amounts by period, in order of time.
  public let instalments: [Instalment]
  /// The period whose trade the amounts come on top of, in each measure's own data; nil for levels.
  public let baseline: Period?
  /// The year that periods such as `2025/26` mean; nil where only calendar periods are used.
  public let year: MarketingYear?

  /// Creates terms.
  public init(
    bound: Bound, instalments: [Instalment], baseline: Period?, year: MarketingYear? = nil
  ) {
    self.bound = bound
    self.instalments = instalments
    self.baseline = baseline
    self.year = year
  }
}
