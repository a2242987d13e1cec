public import TimeSeries

/// One thing that lasts, happens or is said, on its own line of a timeline.
public struct TimelineRow: Hashable, Sendable {
  /// A stretch of days.
  public struct Interval: Hashable, Sendable {
    /// First day.
    public let first: Day
    /// Last day, or nil where it goes on.
    public let last: Day?
    /// Colour of the stretch.
    public let color: SeriesColor

    /// Creates a stretch.
    public init(first: Day, last: Day?, color: SeriesColor) {
      self.first = first
      self.last = last
      self.color = color
    }
  }

  /// What happens on one day.
  public struct Event: Hashable, Sendable {
    /// The day.
    public let day: Day
    /// The shape of its mark.
    public let shape: MarkerShape
    /// The colour of its mark.
    public let color: SeriesColor

    /// Creates an event.
    public init(day: Day, shape: MarkerShape, color: SeriesColor) {
      self.day = day
      self.shape = shape
      self.color = color
    }
  }

  /// What it is.
  public let label: String
  /// How it stands, in a few words.
  public let state: String
  /// Its stretches.
  public let intervals: [Interval]
  /// Its events.
  public let events: [Event]

  /// Creates a row; what lies outside the axis is not drawn.
  public init(label: String, state: String, intervals: [Interval] = [], events: [Event] = []) {
    self.label = label
    self.state = state
    self.intervals = intervals
    self.events = events
  }
}
