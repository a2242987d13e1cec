public import TradeStatistics

/// A batch ready to be recorded: its releases are checked and have their digests.
///
/// Preparing needs no archive, so several files can be prepared on as many threads while one is recorded.
public struct PreparedBatch: Sendable {
  /// The file that was read.
  public let file: SourceFile
  /// Digest of what told how to read the file, as in `ImportBatch`.
  public let descriptionDigest: String
  /// The releases.
  public let releases: [PreparedRelease]
  /// The calendar entries.
  public let calendar: [CalendarEntry]
  /// The document that figures are read with, where the file is one.
  public let reference: ReferenceDocument?

  /// Creates a batch of releases that were prepared apart.
  public init(
    file: SourceFile, descriptionDigest: String, releases: [PreparedRelease],
    calendar: [CalendarEntry] = [], reference: ReferenceDocument? = nil
  ) {
    self.file = file
    self.descriptionDigest = descriptionDigest
    self.releases = releases
    self.calendar = calendar
    self.reference = reference
  }

  /// Prepares all releases of a batch, one after another.
  public init(_ batch: ImportBatch) {
    self.init(
      file: batch.file, descriptionDigest: batch.descriptionDigest,
      releases: batch.releases.map { PreparedRelease($0) }, calendar: batch.calendar,
      reference: batch.reference)
  }
}
