/// A form in which an office hands out figures: the recognition of its files, and their reading into releases.
///
/// Each format is a type of its own in the folder of its provider; `OfficialFormats` lists them.
public protocol OfficialFormat: Sendable {
  /// The name for `--as`, in lower case with hyphens: `census-json`.
  static var name: String { get }
  /// What it is, for people: `US Census Bureau, API answer (JSON)`.
  static var title: String { get }
  /// What a file that is recognized is taken for, where its first bytes leave that open; else the title.
  static func title(of head: FileHead) -> String
  /// What the importer must be told because files do not say it, such as the direction of trade.
  static var needs: [ReadingTerms.Need] { get }
  /// The calendar, by its name in the archive, that tells when the office first prints a period; nil where there is none.
  static var calendar: String? { get }
  /// Whether a file looks like one of this format, by its content; names of files mean nothing.
  static func recognizes(_ head: FileHead) -> Bool
  /// Reads a file.
  ///
  /// - Throws: `OfficialSourcesError` if it cannot be read, or with what is wrong in it and where.
  static func read(
    _ input: SourceInput, _ terms: ReadingTerms
  ) throws(OfficialSourcesError) -> OfficialReading
}

extension OfficialFormat {
  /// The title.
  public static func title(of head: FileHead) -> String { title }
  /// No calendar.
  public static var calendar: String? { nil }
  /// Nothing needs to be told.
  public static var needs: [ReadingTerms.Need] { [] }
}
