public import TimeSeries

/// Something that a brief cannot tell, with the reason.
public struct Unknown: Hashable, Sendable {
  /// What cannot be told.
  public let subject: String
  /// Why, and what would tell it.
  public let reason: Reason
}
