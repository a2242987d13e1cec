/// A workbook that could not be written.
public struct WorkbookWritingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file.
  public let path: String
  /// What libxlsxwriter says.
  public let message: String

  /// One line: the file and what is wrong.
  public var description: String { "cannot write the workbook \(path): \(message)" }
}
