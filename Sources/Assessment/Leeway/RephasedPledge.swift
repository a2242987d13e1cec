public import TimeSeries
public import TradeStatistics

/// What is left of a pledge, put on the months that are left, under one reading and by one measure.
public struct RephasedPledge: Hashable, Sendable {
  /// Whether what is left fits into the months that are left.
  public enum Outcome: Hashable, Sendable {
    /// Nothing is left to buy.
    case fulfilled
    /// It fits.
    case feasible
    /// It does not; so much is left over, whatever is done.
    case outOfReach(shortfall: FixedPoint)
    /// The months are over, and so much was not bought.
    case short(by: FixedPoint)
    /// How much can be bought in a month cannot be told.
    case unknown(Reason)
  }

  /// A stretch of time whose total must be kept.
  public struct Part: Hashable, Sendable {
    /// The stretch.
    public let period: Period
    /// What is to be bought in it, baseline included.
    public let target: Bounded<FixedPoint>
    /// What was bought in it to date.
    public let actual: Bounded<FixedPoint>
    /// Whether the rest fits.
    public let outcome: Outcome
    /// How much could be bought in the months left, by the rule of the terms.
    public let capacity: FixedPoint
    /// The same by the best single month on file, because the answer may turn on the rule; nil where none is on file.
    public let capacityByBestMonth: FixedPoint?
    /// The same by the best twelve months on file; nil where they are not on file.
    public let capacityByBestTwelveMonths: FixedPoint?
    /// The last month in which buying at capacity must begin; nil where it is too late, or nothing is left.
    public let latestStart: Month?

    /// What is left to buy: target − actual.
    public var remaining: Bounded<FixedPoint> { target - actual }
  }

  /// Name of the pledge; `total` for the sum over all.
  public let id: String
  /// Title for people.
  public let title: String
  /// Name of the measure.
  public let measure: String
  /// Name of the reading.
  public let reading: String
  /// What the amounts count.
  public let unit: FigureUnit
  /// The last month on file; nil where none of the window is.
  public let through: Month?
  /// The stretches whose totals bind, with their months; or why that cannot be told.
  public let plan: Measured<Plan>
  /// The releases that targets, actuals and capacities were read from.
  public let citations: [Citation]

  /// Stretches and months.
  public struct Plan: Hashable, Sendable {
    /// The stretches: the whole window, or each year of it.
    public let parts: [Part]
    /// All months, in order.
    public let months: [RephasedMonth]
  }
}
