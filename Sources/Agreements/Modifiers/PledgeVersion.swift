public import TimeSeries

/// A later wording of a pledge, in force from its day.
public struct PledgeVersion: Hashable, Sendable {
  /// The day from which it stands.
  public let from: Day
  /// The terms, those of the wording before where it leaves them alone.
  public let kind: PledgeKind
  /// How firmly it puts the pledge.
  public let strength: Strength
  /// Name of the text that states it.
  public let text: String
  /// Article or page within the text, where known.
  public let clause: String?
  /// Its own words, where they were seen or reported.
  public let wording: String?

  /// Creates a version.
  public init(
    from: Day, kind: PledgeKind, strength: Strength, text: String, clause: String?,
    wording: String?
  ) {
    self.from = from
    self.kind = kind
    self.strength = strength
    self.text = text
    self.clause = clause
    self.wording = wording
  }
}
