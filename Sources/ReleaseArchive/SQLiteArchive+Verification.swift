extension SQLiteArchive {
  /// Reads everything and checks it against everything that was kept to check it with.
  ///
  /// Checks SQLite's structure and the schema, the references between rows, the dictionaries, and for each
  /// release its block's checksum, its row count, its total and its content digest.
  ///
  /// - Parameter progress: called after each release.
  /// - Throws: `ArchiveError` where the file cannot be read at all; damage is in the report, not an error.
  public func verify(
    progress: @Sendable (ArchiveProgress) -> Void = { _ in }
  ) throws(ArchiveError) -> VerificationReport {
    try read { (connection, _) throws(ArchiveError) in
      var verifier = ArchiveVerifier(path: path)
      verifier.run(connection, progress)
      return verifier.report
    }
  }
}
