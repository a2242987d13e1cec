import TradeStatistics

/// The segments of dictionaries in the archive: each begins where the one before ends.
enum StoredSegments {
  static func append(
    _ segment: CodeSegment, to table: Int64, first: Int, _ connection: borrowing Connection
  ) throws(ArchiveError) {
    let statement = try connection.prepare(
      """
      INSERT INTO code_segments (table_id, first_number, code_count, segment)
      VALUES (?, ?, ?, ?)
      """)
    try statement.run(
      .integer(table), .integer(first), .integer(segment.codes.count), .blob(segment.encoded()))
  }

  /// Takes in the segments of a table that came after those of a dictionary.
  static func extend(
    _ dictionary: inout CodeDictionary, of table: Int64, _ connection: borrowing Connection
  ) throws(ArchiveError) {
    let statement = try connection.prepare(
      """
      SELECT first_number, code_count, segment FROM code_segments
      WHERE table_id = ? AND first_number >= ? ORDER BY first_number
      """)
    try statement.bind(.integer(table), .integer(dictionary.count))
    var segments: [CodeSegment] = []
    var count = dictionary.count
    while try statement.step() {
      guard statement.integer(0) == Int64(count) else {
        throw .damaged(
          connection.path, "the dictionary of table \(table) has no code number \(count)")
      }
      let segment = try decode(
        statement.blob(2), statement.integer(1), table, first: count, connection.path)
      segments.append(segment)
      count += segment.codes.count
    }
    guard !segments.isEmpty else { return }
    do throws(BlockError) {
      try dictionary.append(segments)
    } catch {
      throw .damaged(connection.path, "the dictionary of table \(table): \(error.explanation)")
    }
  }

  private static func decode(
    _ bytes: [UInt8], _ count: Int64, _ table: Int64, first: Int, _ path: String
  ) throws(ArchiveError) -> CodeSegment {
    let place = "the codes of table \(table) from number \(first) on"
    let segment: CodeSegment
    do throws(BlockError) {
      segment = try CodeSegment(decoding: bytes)
    } catch {
      throw .damaged(path, "\(place): \(error)")
    }
    guard Int64(segment.codes.count) == count else {
      throw .damaged(path, "\(place) are \(segment.codes.count) where their row says \(count)")
    }
    return segment
  }
}
