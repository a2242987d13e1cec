import ContentHash
import TradeStatistics

extension SQLiteArchive {
  /// The documents known at a moment that figures are read with, in the order in which they were recorded.
  public func references(knownAt: Instant) throws(ArchiveError) -> [RecordedReference] {
    try read { (connection, _) throws(ArchiveError) in
      let statement = try connection.prepare(ReferenceRecord.query)
      try statement.bind(.integer(knownAt.microseconds))
      var references: [RecordedReference] = []
      while try statement.step() {
        let record = try ReferenceRecord(statement, path: path)
        references.append(
          RecordedReference(
            document: record.document,
            digest: CorrelationBlock.digest(of: record.document.correlation),
            recordedAt: record.recordedAt))
      }
      return references
    }
  }
}
