public import ReleaseArchive
public import TimeSeries
public import TradeStatistics

/// What fixes a brief beside the agreement: the date, what was on file, and how to show amounts.
public struct BriefTerms: Hashable, Sendable {
  /// Only what was published by this day counts.
  public let asOf: Day
  /// Only what was on file at this moment counts; nil for now.
  public let knownAt: Instant?
  /// Whether later vintages may stand in for first prints that are not on file.
  public let standIns: StandInPolicy
  /// The currency to show amounts in; nil for the agreement's own.
  public let currency: Currency?

  /// Creates terms.
  public init(
    asOf: Day, knownAt: Instant? = nil, standIns: StandInPolicy = .allowed,
    currency: Currency? = nil
  ) {
    self.asOf = asOf
    self.knownAt = knownAt
    self.standIns = standIns
    self.currency = currency
  }
}
