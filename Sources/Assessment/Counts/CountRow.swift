public import Agreements
public import TimeSeries

/// What one measure counted of a quantity.
public struct CountRow: Hashable, Sendable {
  /// Name of the measure.
  public let measure: String
  /// The event that it counts.
  public let event: Measure.Event
  /// The last week or month counted; nil where none is on file.
  public let through: Period?
  /// What was counted from the first day of the period on.
  public let counted: Figure
  /// Target − counted; nil without a target.
  public let left: Figure?
  /// Counted ÷ target; nil without a target.
  public let share: Figure?
  /// Weeks or months to the end that are not on file yet; nil where nothing is on file.
  public let periodsLeft: Int?
  /// Left ÷ weeks or months left; nil without a target, where none is left to report, and where nothing is left to buy.
  public let needed: Figure?
  /// The best week or month on file.
  public let best: Figure?
  /// Which one that is.
  public let bestPeriod: Period?
  /// Needed ÷ best.
  public let neededOverBest: Figure?
  /// Sales over the same weeks to destinations that are not known yet: from none to all of it may be the buyer's.
  ///
  /// Nil where the event is no sale, or no table of them is on file.
  public let unknown: Figure?
  /// Counted with that band on top.
  public let withUnknown: Figure?
  /// What is left at the price of the pledge's price series; nil where the file names none.
  public let costOfLeft: Figure?
}
