import SystemCalls
import TextFormats

/// Answers of offices that hold no data, so that a saved one is explained and not taken for an unknown format.
public enum NoDataFormat: OfficialFormat {
  /// `no-data`.
  public static let name = "no-data"
  /// What it is.
  public static let title = "an office's answer without data"

  /// Whether the file is a refusal, a promise or a page for people.
  public static func recognizes(_ head: FileHead) -> Bool { OfficialAnswer(head) != nil }

  /// Explains the answer.
  ///
  /// - Throws: always.
  public static func read(
    _ input: SourceInput, _ terms: ReadingTerms
  ) throws(OfficialSourcesError) -> OfficialReading {
    let head: FileHead
    do throws(SystemError) {
      head = try input.head()
    } catch {
      throw OfficialSourcesError(error)
    }
    let start = SourceLocation(file: input.name, line: 1, column: 1)
    throw OfficialSourcesError(
      OfficialAnswer(head)?.error(file: input.name)
        ?? TextFormatError(at: start, "this is no answer of an office that is known here"))
  }
}
