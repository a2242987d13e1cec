public import TimeSeries

/// A day on which the state will be looked at.
public struct Checkpoint: Hashable, Sendable {
  /// The day.
  public let day: Day
  /// What happens on it.
  public let title: String

  /// Creates a checkpoint.
  public init(day: Day, title: String) {
    self.day = day
    self.title = title
  }
}
