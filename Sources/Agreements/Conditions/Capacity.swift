public import TimeSeries

/// How much can be bought in a month, judged by the past.
public struct Capacity: Hashable, Sendable {
  /// Which past value the multiple is of.
  public enum Yardstick: String, Hashable, Sendable, Codable, CaseIterable {
    /// The best value of the same calendar month.
    case bestSameMonth = "best-same-month"
    /// The best single month.
    case bestMonth = "best-month"
    /// The best twelve months together.
    case bestTwelveMonths = "best-twelve-months"
  }

  /// The multiple, such as 1.25.
  public let multiple: Double
  /// Which past value.
  public let yardstick: Yardstick
  /// The first month looked at.
  public let since: Month

  /// Creates a rule.
  public init(multiple: Double, yardstick: Yardstick, since: Month) {
    self.multiple = multiple
    self.yardstick = yardstick
    self.since = since
  }
}
