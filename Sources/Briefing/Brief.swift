public import Agreements
public import Assessment
public import TimeSeries

/// The whole result for one agreement and one date, with every number's sources.
public struct Brief: Sendable {
  /// The agreement as its file states it.
  public let agreement: Agreement
  /// What fixes the brief.
  public let stamp: Stamp
  /// What the judge found.
  public let findings: Findings
  /// How amounts are shown.
  public let display: DisplayRates

  /// The day of the brief.
  public var asOf: Day { stamp.asOf }
}
