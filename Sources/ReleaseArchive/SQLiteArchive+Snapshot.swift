import SystemCalls

extension SQLiteArchive {
  /// Writes a consistent copy of the archive into a new file, also while an import goes on.
  ///
  /// The copy gets its name when it is whole; what another process commits meanwhile is not in it.
  ///
  /// - Parameters:
  ///   - destination: the new file; nothing is ever overwritten.
  ///   - progress: called as pages are copied.
  /// - Throws: `ArchiveError` where the destination exists or cannot be written, or the archive is damaged.
  public func snapshot(
    to destination: String, progress: @Sendable (ArchiveProgress) -> Void = { _ in }
  ) throws(ArchiveError) {
    guard FileSystem.kind(destination) == .missing else {
      throw ArchiveError(
        .fileExists, path: destination, "a file of that name exists, and a snapshot replaces none",
        remedy: "choose another name, or move the file away")
    }
    let draft = destination + "-new"
    do throws(ArchiveError) {
      try read { (connection, _) throws(ArchiveError) in
        try ArchiveFile.removeDraft(draft, path: destination)
        // A read of any kind fixes the state that all steps of the copy see.
        _ = try connection.integer("SELECT count(*) FROM sqlite_schema")
        let copy = try Connection(draft, path: destination, mode: .creating)
        try connection.copy(to: copy, progress: progress)
      }
      do throws(SystemError) {
        try FileSystem.moveFile(draft, to: destination)
      } catch {
        throw ArchiveError(error, path: destination)
      }
    } catch {
      try? ArchiveFile.removeDraft(draft, path: destination)
      throw error
    }
  }
}
