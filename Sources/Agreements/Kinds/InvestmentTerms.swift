public import TimeSeries
public import TradeStatistics

/// The terms of an investment pledge, with the tranches on their way from pledge to payment.
public struct InvestmentTerms: Hashable, Sendable {
  /// How far money has come.
  public enum Stage: String, Hashable, Sendable, Codable, CaseIterable {
    /// Promised for a project.
    case pledged
    /// The project was accepted.
    case approved
    /// The money was asked for.
    case called
    /// The money was paid.
    case disbursed
  }

  /// The most that may be asked for in a year.
  public struct Cap: Hashable, Sendable {
    /// The amount in a calendar year.
    public let amount: Money
    /// When the text lets it be changed, in words; nil where it does not.
    public let adjustable: String?

    /// Creates a cap.
    public init(amount: Money, adjustable: String?) {
      self.amount = amount
      self.adjustable = adjustable
    }
  }

  /// One amount that reached a stage.
  public struct Tranche: Hashable, Sendable {
    /// When it did: a day, or a month or year where the day is not known.
    public let when: Period
    /// The stage reached.
    public let stage: Stage
    /// The amount that reached it then, not the sum so far.
    public let amount: Money
    /// What it is for.
    public let title: String
    /// Names of the claims or sources that show it.
    public let evidence: [String]

    /// Creates a tranche.
    public init(when: Period, stage: Stage, amount: Money, title: String, evidence: [String]) {
      self.when = when
      self.stage = stage
      self.amount = amount
      self.title = title
      self.evidence = evidence
    }
  }

  /// What is to be invested in all.
  public let total: Money
  /// The last day; nil where the text names none.
  public let completeBy: Day?
  /// The most in a year; nil for no limit.
  public let cap: Cap?
  /// Days from call to payment; nil where the text names none.
  public let fundWithin: Int?
  /// Amounts and the stages that they reached, in order of time.
  public let tranches: [Tranche]

  /// Creates terms.
  public init(
    total: Money, completeBy: Day?, cap: Cap?, fundWithin: Int?, tranches: [Tranche]
  ) {
    self.total = total
    self.completeBy = completeBy
    self.cap = cap
    self.fundWithin = fundWithin
    self.tranches = tranches
  }

  /// What had reached a stage by a day; nil where nothing on file says so, which is not zero.
  ///
  /// A tranche known only by its month or year counts from the end of it.
  public func reached(_ stage: Stage, asOf day: Day) -> Money? {
    let amounts = tranches.filter { $0.stage == stage && $0.when.lastDay <= day }.map(\.amount)
    guard let first = amounts.first else { return nil }
    return Money(
      amounts.dropFirst().reduce(first.amount) { $0 + $1.amount }, first.currency)
  }
}
