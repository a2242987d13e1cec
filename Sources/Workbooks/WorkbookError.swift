import Wording

/// A workbook that cannot be used: where, what is wrong, and what to do.
public struct WorkbookError: Error, Hashable, Sendable {
  /// The file with the part of it, and the line where that is known: `a.xlsx/xl/workbook.xml:2:17`.
  public let place: String
  /// What is wrong, in lower case and without a full stop.
  public let message: String
  /// What to do, or what would be valid.
  public let remedy: String

  /// Describes what is wrong with a workbook.
  init(
    _ place: String, _ message: String,
    remedy: String = "get the file again, or save the sheet as CSV"
  ) {
    self.place = place
    self.message = message
    self.remedy = remedy
  }
}

extension WorkbookError: CustomStringConvertible {
  /// `place: error: message (remedy)`.
  public var description: String {
    // The place has names from the file; its bytes must not reach a terminal as commands.
    printable("\(place): error: \(message) (\(remedy))")
  }
}
