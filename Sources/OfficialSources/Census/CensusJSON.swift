import TextFormats

/// Answers of the US Census Bureau's API on exports and imports by commodity: an array of arrays, the first one names.
///
/// Several valuations in one answer become several tables. Source: https://www.census.gov/data/developers.html,
/// International Trade.
public enum CensusJSON: OfficialFormat {
  /// `census-json`.
  public static let name = "census-json"
  /// What it is.
  public static let title = "US Census Bureau, API answer (JSON)"
  /// The schedule of the FT-900, with which the figures come out.
  public static let calendar: String? = "ft900"

  /// Recognizes names of columns in the first row, and the office's pages about keys.
  public static func recognizes(_ head: FileHead) -> Bool {
    if CensusRefusal.recognizes(head) { return true }
    let start = head.text.prefix(8192).drop(while: \.isWhitespace)
    guard start.hasPrefix("["), let end = start.firstIndex(of: "]") else { return false }
    let inner = start.dropFirst().drop(while: \.isWhitespace)
    return inner.hasPrefix("[") && CensusAnswer.hasColumns(start[..<end])
  }

  /// Reads an answer.
  ///
  /// - Throws: `OfficialSourcesError` where it is not one, with what the office said instead. An empty body is none: it
  ///   means that there are no data, and makes no release.
  public static func read(
    _ input: SourceInput, _ terms: ReadingTerms
  ) throws(OfficialSourcesError) -> OfficialReading {
    try readingFile(input.name) {
      let head = try input.head()
      if let refusal = CensusRefusal.explanation(of: head, in: input.name) { throw refusal }
      let feed = try input.open()
      guard !head.bytes.isEmpty else {
        return CensusAnswer.emptyReading(
          feed, terms, name: input.name, title: title, format: name)
      }
      var reader = try JSONTableReader(file: input.name, source: feed.read)
      let columns = try CensusColumns(
        reader.names, at: SourceLocation(file: input.name, line: 1, column: 1))
      var rows = CensusRowReader(columns, file: input.name, terms: terms)
      try reader.forEachBatch(of: columns.requests) { batch in try rows.take(batch) }
      return try CensusAnswer.reading(rows, feed, name: input.name, title: title, format: name)
    }
  }
}
