public import TradeStatistics

/// What one file of figures holds: releases, the lines of a calendar, or a document that figures are read with.
public struct FigureFile: Hashable, Sendable {
  /// The file.
  public let file: SourceFile
  /// Text for people.
  public let title: String
  /// SHA-256 of all that the releases depend on beside the file: its description, its calendar.
  public let descriptionDigest: String
  /// The releases, by period, then by day of publication.
  public let releases: [Release]
  /// The lines, where the file is a calendar.
  public let calendar: [CalendarEntry]
  /// The document that figures are read with, where the file is one.
  public var reference: ReferenceDocument?
}
