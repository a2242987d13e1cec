/// The head of the release that counts for a table and period as of a date, and in what role.
public struct EffectiveHead: Hashable, Sendable {
  /// The release, without its rows.
  public let release: ReleaseHead
  /// Whether it is a later vintage standing in for a first print that is not on file.
  public let isStandIn: Bool
  /// Number of vintages of the same table and period published by the as-of date.
  public let vintagesKnown: Int

  /// Creates an effective head.
  public init(release: ReleaseHead, isStandIn: Bool, vintagesKnown: Int) {
    self.release = release
    self.isStandIn = isStandIn
    self.vintagesKnown = vintagesKnown
  }
}
