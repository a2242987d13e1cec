public import TimeSeries
public import TradeStatistics

/// A series with its seasons taken out, month by month, beside what was counted.
public struct AdjustedListing: Sendable {
  /// How the seasons were taken out.
  public enum Method: Hashable, Sendable {
    /// STL on natural logarithms, in this program.
    case stl(STL.Parameters)
    /// X-13ARIMA-SEATS of this version; the note says what became of Lunar New Year.
    case x13(program: String, note: String?)
  }

  /// One month.
  public struct Line: Sendable {
    /// The month.
    public let month: Month
    /// As counted, in whole units of the currency.
    public let value: FixedPoint
    /// Adjusted, rounded to whole units: an estimate has no more.
    public let adjusted: FixedPoint
    /// The slow movement, rounded likewise.
    public let trend: FixedPoint
    /// As counted ÷ adjusted.
    public let factor: FixedPoint
    /// Adjusted by the office itself, where that is on file.
    public let official: FixedPoint?
  }

  /// The series as counted, with its releases.
  public let counted: SeriesListing
  /// How the seasons were taken out.
  public let method: Method
  /// The months, or why they cannot be adjusted.
  public let lines: Measured<[Line]>
}
