public import TextFormats

/// What a file of an office holds, and what its reader has to say of it.
public struct OfficialReading: Hashable, Sendable {
  /// The releases, with the file that they were read from.
  public let file: FigureFile
  /// Warnings and notes, sorted by place: a cut download, rows of partners that are not known here.
  public let findings: [Diagnostic]

  /// Joins releases and findings.
  public init(file: FigureFile, findings: [Diagnostic] = []) {
    self.file = file
    self.findings = findings.sorted()
  }
}
