public import TimeSeries
public import TradeStatistics

/// The terms of a balance pledge: a deficit to bring down, or a limit to keep it under.
public struct BalanceTargetTerms: Hashable, Sendable {
  /// What is asked of the deficit.
  public enum Aim: String, Hashable, Sendable, Codable {
    /// To come down to the amount by the period.
    case toReach = "to-reach"
    /// To stay at or below the amount in each period.
    case notToExceed = "not-to-exceed"
  }

  /// A deficit in a period, positive; a negative amount is a surplus.
  public struct Level: Hashable, Sendable {
    /// The period.
    public let period: Period
    /// The deficit.
    public let deficit: Money

    /// Creates a level.
    public init(period: Period, deficit: Money) {
      self.period = period
      self.deficit = deficit
    }
  }

  /// The economy whose deficit it is.
  public let of: Economy
  /// The economy that it is with.
  public let with: Economy
  /// What is asked.
  public let aim: Aim
  /// The deficits asked for, in order of time.
  public let levels: [Level]
  /// The deficit that the text starts from, where it names one.
  public let start: Level?

  /// Creates terms.
  public init(of: Economy, with: Economy, aim: Aim, levels: [Level], start: Level?) {
    self.of = of
    self.with = with
    self.aim = aim
    self.levels = levels
    self.start = start
  }
}
