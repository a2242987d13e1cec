public import OfficialSources
public import ReleaseArchive

/// Records figure sets in an archive, one transaction a file, and counts what was new.
public struct FigureImporter {
  /// One file to import.
  public enum Item: Sendable {
    /// A table with its description; read when its turn comes.
    case table(FigureTable)
    /// A file that was read before, as calendars are.
    case read(FigureFile)

    /// Text for people.
    public var title: String {
      switch self {
      case .table(let table): table.title
      case .read(let file): file.title
      }
    }

    /// Reads the file, unless that was done.
    public func read() throws -> FigureFile {
      switch self {
      case .table(let table): try table.read()
      case .read(let file): file
      }
    }
  }

  private let archive: SQLiteArchive
  private let now: Instant
  private var files = 0
  private var unchanged = 0
  private var added = 0
  private var superseding = 0

  /// Creates an importer.
  ///
  /// - Parameter now: The moment under which releases are recorded.
  public init(archive: SQLiteArchive, now: Instant) {
    self.archive = archive
    self.now = now
  }

  /// Reads and records one file; all of it or nothing.
  public mutating func add(_ item: Item) throws {
    let file = try item.read()
    let outcome = try archive.record(
      ImportBatch(
        file: file.file, descriptionDigest: file.descriptionDigest, releases: file.releases,
        calendar: file.calendar),
      at: now)
    files += 1
    switch outcome {
    case .alreadyOnFile: unchanged += 1
    case .recorded(let counts):
      added += counts.added
      superseding += counts.superseding
    }
  }

  /// One line that says what was done.
  public func summary(archive path: String) -> String {
    var text = "\(files) files, \(unchanged) already on file: \(added) releases added"
    if superseding > 0 { text += ", \(superseding) of them correct others of the same day" }
    return text + " to \(path)\n"
  }
}
