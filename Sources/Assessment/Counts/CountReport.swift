public import Agreements
public import TimeSeries
public import TradeStatistics

/// One purchase counted at each of its events side by side: a sale need not ship, and what ships arrives weeks later.
public struct CountReport: Hashable, Sendable {
  /// Name of the pledge, or of the tracked quantity.
  public let id: String
  /// Title for people.
  public let title: String
  /// The period as the text states it, or that is tracked.
  public let period: Period
  /// The last day that counts: the end of the period, or the deadline in force where that is later.
  public let end: Day
  /// The unit.
  public let unit: QuantityUnit
  /// What is to be bought; nil where nothing was pledged.
  public let target: Figure?
  /// Why there is no target, in the file's words; nil for a pledge.
  public let note: String?
  /// The deadline with what became of it by the day; nil where the periods say all.
  public let deadline: PledgeDeadline?
  /// A row a measure, in the order of the pledge.
  public let rows: [CountRow]
}
