public import TimeSeries

/// When a release became public, and how well that day is known.
public struct Publication: Hashable, Sendable, Codable {
  /// How well a day is known.
  public enum Precision: String, Hashable, Sendable, Codable, CaseIterable {
    /// The day itself.
    case exact
    /// Published on this day or before: the day on which a copy was taken.
    case noLaterThan = "no-later-than"
  }

  /// The day from which the figures count as known.
  public let day: Day
  /// How well the day is known.
  public let precision: Precision
  /// The day of the first print of the same table and period, where this is a later vintage.
  ///
  /// The first print may not be on file; from that day on this vintage may stand in for it.
  public let firstPrint: Day?

  /// Creates a publication.
  public init(day: Day, precision: Precision = .exact, firstPrint: Day? = nil) {
    self.day = day
    self.precision = precision
    self.firstPrint = firstPrint
  }
}
