import CSQLite
import SystemCalls

extension ArchiveError {
  /// Turns SQLite's refusal into a sentence with a remedy.
  init(_ failure: SQLiteFailure, path: String) {
    let number = ErrorNumber(rawValue: failure.systemNumber)
    let diskIsFull = number == .noSpace || number == .quotaExceeded
    switch failure.primaryCode {
    case SQLITE_FULL: self = .diskFull(path)
    case SQLITE_IOERR where diskIsFull: self = .diskFull(path)
    case SQLITE_NOTADB: self = .notAnArchive(path, "the file is not an SQLite database")
    case SQLITE_CORRUPT: self = .damaged(path, failure.message)
    case SQLITE_BUSY, SQLITE_LOCKED:
      self.init(
        .busy, path: path, "another program holds its lock",
        remedy: "end that program, then try again")
    case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH, SQLITE_CANTOPEN:
      self.init(
        .permissionDenied, path: path, "the system does not allow it (\(failure.message))",
        remedy: "check the permissions of the file and its folder; an archive with a '-wal' file"
          + " beside it was not closed, and can be read only where its folder can be written")
    case SQLITE_IOERR:
      let reason = failure.systemNumber == 0 ? failure.message : number.explanation
      self.init(
        .failed, path: path, "the disk did not do as asked (\(reason))",
        remedy: "check the disk, and the limit on the size of files ('ulimit -f'), then try again")
    default:
      self.init(
        .failed, path: path, "the database refused: \(failure.message) (code \(failure.code))",
        remedy: "verify the archive, and report this if it is sound")
    }
  }

  /// Passes on what the operating system said, with its own remedy.
  init(_ error: SystemError, path: String) {
    let code: Code =
      switch error.number {
      case .noSuchFile?: .notFound
      case .noSpace?, .quotaExceeded?: .diskFull
      case .fileExists?: .fileExists
      case .permissionDenied?, .notPermitted?, .readOnlyFileSystem?: .permissionDenied
      default: .failed
      }
    self.init(
      code, path: path,
      "cannot \(error.operation.rawValue) '\(error.path)': "
        + (error.number?.explanation ?? "it is too large"),
      remedy: error.number?.remedy ?? "check that it is the file you mean")
  }

  static func damaged(_ path: String, _ problem: String) -> ArchiveError {
    ArchiveError(
      .damaged, path: path, "the file is damaged: \(problem)",
      remedy: "verify the archive to see how far, then go back to a snapshot or import again into"
        + " a new file")
  }

  static func notAnArchive(_ path: String, _ problem: String) -> ArchiveError {
    ArchiveError(
      .notAnArchive, path: path, problem,
      remedy: "name a file that an import made; it was left as it is")
  }

  static func diskFull(_ path: String) -> ArchiveError {
    ArchiveError(
      .diskFull, path: path, "the disk is full, so nothing of this step was written",
      remedy: "free some space, then do it again; what was recorded before is safe")
  }
}
