/// How much of a batch was new.
public struct ImportCounts: Hashable, Sendable {
  /// The moment under which it was recorded.
  public let recordedAt: Instant
  /// Releases recorded, those that supersede others included.
  public let added: Int
  /// Releases that were on file already with the same content.
  public let skipped: Int
  /// Releases recorded beside one of the same table, period and day of publication with other content.
  public let superseding: Int
  /// Calendar entries recorded.
  public let calendarEntries: Int
  /// Documents recorded that figures are read with.
  public internal(set) var references = 0
}
