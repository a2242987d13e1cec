public import TradeStatistics

/// What one file brings: its releases, calendar entries or document, recorded together or not at all.
public struct ImportBatch: Hashable, Sendable {
  /// The file that was read.
  public let file: SourceFile
  /// Digest of what told how to read the file, such as a manifest; any text, empty where there is none.
  ///
  /// The same bytes read by a changed description are a new import.
  public let descriptionDigest: String
  /// The releases.
  public let releases: [Release]
  /// The calendar entries.
  public let calendar: [CalendarEntry]
  /// The document that figures are read with, where the file is one.
  public let reference: ReferenceDocument?

  /// Creates a batch.
  public init(
    file: SourceFile, descriptionDigest: String, releases: [Release],
    calendar: [CalendarEntry] = [], reference: ReferenceDocument? = nil
  ) {
    self.file = file
    self.descriptionDigest = descriptionDigest
    self.releases = releases
    self.calendar = calendar
    self.reference = reference
  }
}
