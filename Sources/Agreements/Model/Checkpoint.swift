public import TimeSeries

/// A day on which the state will be looked at.
public struct Checkpoint: Hashable, Sendable {
  /// What the day is in the life of the agreement.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// A day on which people will look.
    case review
    /// The parties talk.
    case consultation
    /// What was given comes back where the other side has not kept its part.
    case snapback
    /// The agreement or a part of it ends.
    case sunset
  }

  /// The day.
  public let day: Day
  /// What happens on it.
  public let title: String
  /// What the day is in the life of the agreement.
  public let kind: Kind
  /// Names of the pledges that it is about; empty for all.
  public let pledges: [String]

  /// Creates a checkpoint.
  public init(day: Day, title: String, kind: Kind = .review, pledges: [String] = []) {
    self.day = day
    self.title = title
    self.kind = kind
    self.pledges = pledges
  }
}
