public import TimeSeries
public import TradeStatistics

/// An area between two bounds over time.
public struct BandMark: Hashable, Sendable {
  /// Both bounds on one day, or nil for them where there are none.
  public struct Bounds: Hashable, Sendable {
    /// Where they stand on the axis of time.
    public let day: Day
    /// Lower and upper bound, or nil where there are none: the area has a gap there.
    public let range: ClosedRange<FixedPoint>?

    /// Creates the bounds of one day.
    public init(_ day: Day, _ range: ClosedRange<FixedPoint>?) {
      self.day = day
      self.range = range
    }
  }

  /// What it shows.
  public let label: String
  /// Bounds in order of time.
  public let bounds: [Bounds]

  /// Creates an area.
  public init(label: String, bounds: [Bounds]) {
    self.label = label
    self.bounds = bounds
  }
}
