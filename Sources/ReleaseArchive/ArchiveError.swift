/// Why an archive could not be opened, read or written: on which file, what is wrong, what to do.
public struct ArchiveError: Error, Hashable, Sendable {
  /// The kind of failure; new kinds may be added.
  public struct Code: Hashable, Sendable {
    enum Kind: String, Hashable {
      case notFound, notAnArchive, foreignDatabase, newerSchema, olderSchema, damaged
      case permissionDenied
      case busy, diskFull, fileExists, invalidRelease, readOnly, failed
    }

    let kind: Kind

    /// There is no file at the path.
    public static let notFound = Code(kind: .notFound)
    /// The file is not an SQLite database.
    public static let notAnArchive = Code(kind: .notAnArchive)
    /// The file is an SQLite database of another program.
    public static let foreignDatabase = Code(kind: .foreignDatabase)
    /// The archive was written by a newer version of the program.
    public static let newerSchema = Code(kind: .newerSchema)
    /// The archive was written by an older version of the program, and only a writer can bring it forward.
    public static let olderSchema = Code(kind: .olderSchema)
    /// The file's content contradicts itself.
    public static let damaged = Code(kind: .damaged)
    /// The user may not read or write the file or its folder.
    public static let permissionDenied = Code(kind: .permissionDenied)
    /// Another process holds the archive.
    public static let busy = Code(kind: .busy)
    /// The disk, or the user's share of it, is full.
    public static let diskFull = Code(kind: .diskFull)
    /// The file to be made exists.
    public static let fileExists = Code(kind: .fileExists)
    /// A release to be recorded contradicts itself.
    public static let invalidRelease = Code(kind: .invalidRelease)
    /// The archive was opened for reading.
    public static let readOnly = Code(kind: .readOnly)
    /// The system or the library refused for another reason.
    public static let failed = Code(kind: .failed)
  }

  /// The kind of failure.
  public let code: Code
  /// The archive's file, as the caller wrote it.
  public let path: String
  /// What is wrong, as a clause.
  public let problem: String
  /// What to do about it, as a clause.
  public let remedy: String

  /// Describes a failure; both clauses are without a full stop.
  public init(_ code: Code, path: String, _ problem: String, remedy: String) {
    self.code = code
    self.path = path
    self.problem = problem
    self.remedy = remedy
  }
}

extension ArchiveError: CustomStringConvertible {
  /// One whole sentence: the file, the problem, the remedy.
  public var description: String { "archive '\(path)': \(problem); \(remedy)" }
}

extension ArchiveError.Code: CustomStringConvertible {
  /// The kind's name in the source.
  public var description: String { kind.rawValue }
}
