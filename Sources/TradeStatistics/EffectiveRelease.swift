/// The release that counts for a table and period as of a date, and in what role.
public struct EffectiveRelease: Hashable, Sendable {
  /// The release.
  public let release: Release
  /// Whether it is a later vintage standing in for a first print that is not on file.
  public let isStandIn: Bool
  /// Number of vintages of the same table and period published by the as-of date.
  public let vintagesKnown: Int

  /// Creates an effective release.
  public init(release: Release, isStandIn: Bool, vintagesKnown: Int) {
    self.release = release
    self.isStandIn = isStandIn
    self.vintagesKnown = vintagesKnown
  }

  /// Joins a head with its rows.
  public init(_ head: EffectiveHead, rows: [ReleaseRow]) {
    self.release = Release(head: head.release, rows: rows)
    self.isStandIn = head.isStandIn
    self.vintagesKnown = head.vintagesKnown
  }

  /// The same without the rows.
  public var head: EffectiveHead {
    EffectiveHead(release: release.head, isStandIn: isStandIn, vintagesKnown: vintagesKnown)
  }
}
