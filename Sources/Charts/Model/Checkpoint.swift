public import TimeSeries

/// A day to be seen across a plot: a date that an agreement sets, or the day of the reading.
public struct Checkpoint: Hashable, Sendable {
  /// What happens then.
  public let label: String
  /// The day.
  public let day: Day

  /// Creates a checkpoint.
  public init(label: String, day: Day) {
    self.label = label
    self.day = day
  }
}
