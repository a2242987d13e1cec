import ContentHash
public import TradeStatistics

extension SQLiteArchive {
  /// The documents of a kind known at a moment that figures are read with, in the order in which they were recorded.
  ///
  /// - Parameter kind: nil for any.
  public func references(
    _ kind: ReferenceDocument.Kind? = nil, knownAt: Instant
  ) throws(ArchiveError) -> [RecordedReference] {
    try read { (connection, _) throws(ArchiveError) in
      let statement = try connection.prepare(ReferenceRecord.query)
      try statement.bind(
        .integer(knownAt.microseconds), kind.map { .text($0.rawValue) } ?? .null)
      var references: [RecordedReference] = []
      while try statement.step() {
        let record = try ReferenceRecord(statement, path: path)
        references.append(
          RecordedReference(
            document: record.document,
            digest: ReferenceRecord.digest(of: record.document.content),
            recordedAt: record.recordedAt))
      }
      return references
    }
  }
}
