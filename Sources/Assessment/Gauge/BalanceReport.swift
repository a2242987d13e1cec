public import TimeSeries
public import TradeStatistics

/// The trade balance of one economy with another, by one side's data.
public struct BalanceReport: Hashable, Sendable {
  /// Levels over one period.
  public struct Level: Hashable, Sendable {
    /// The period.
    public let period: Period
    /// Exports.
    public let exports: Figure
    /// Imports.
    public let imports: Figure
    /// Exports − imports; a deficit is negative.
    public let balance: Figure
    /// The sum of the parts, where the office's own figure for the period differs from it.
    public let sumOfParts: Figure?
  }

  /// The latest month's deficit against all earlier ones.
  public enum Record: Hashable, Sendable {
    /// The last month with a smaller deficit, and how many months lie between.
    case smallestSince(Month, Figure, monthsBetween: Int)
    /// No earlier month on file had a smaller deficit; the first month looked at.
    case smallestOnFile(from: Month)
    /// A month of the run back has no figure, so the record cannot be told further.
    case unknown(Reason)
  }

  /// Whose data.
  public let reporter: Economy
  /// The partner.
  public let partner: Economy
  /// The office; nil where nothing is on file.
  public let source: SourceID?
  /// As counted, or adjusted by the office.
  public let adjustment: Adjustment
  /// The latest period on file: a month, or a combined span.
  public let latest: Level
  /// From January to the end of the latest period.
  public let yearToDate: Level
  /// The twelve months to the end of the latest period.
  public let twelveMonths: Level
  /// The change of the balance on the month before; nil where the latest period is no month.
  public let changeOnMonth: Figure?
  /// The change of the balance on the same period a year before.
  public let changeOnYear: Figure
  /// The latest month's deficit against earlier ones.
  public let record: Record
}
