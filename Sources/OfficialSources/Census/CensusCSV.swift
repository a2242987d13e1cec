import TextFormats

/// Files of comma-separated values with the columns of the US Census Bureau's API, as people save its answers.
public enum CensusCSV: OfficialFormat {
  /// `census-csv`.
  public static let name = "census-csv"
  /// What it is.
  public static let title = "US Census Bureau, API columns (CSV)"
  /// The schedule of the FT-900, with which the figures come out.
  public static let calendar: String? = "ft900"

  /// Recognizes names of columns in the first line.
  public static func recognizes(_ head: FileHead) -> Bool {
    let line = head.firstLine
    return !line.hasPrefix("[") && !line.hasPrefix("{") && line.contains(",")
      && CensusAnswer.hasColumns(line.prefix(8192))
  }

  /// Reads a file.
  ///
  /// - Throws: `OfficialSourcesError` with what is wrong in it and where.
  public static func read(
    _ input: SourceInput, _ terms: ReadingTerms
  ) throws(OfficialSourcesError) -> OfficialReading {
    try readingFile(input.name) {
      let feed = try input.open()
      var reader = try CSVColumnReader(file: input.name, source: feed.read)
      let columns = try CensusColumns(reader.header.names, at: reader.header.location)
      var rows = CensusRowReader(columns, file: input.name, terms: terms)
      let plan = try reader.plan(columns.requests)
      try reader.read(plan) { (batch) throws(TextFormatError) in try rows.take(batch) }
      return try CensusAnswer.reading(rows, feed, name: input.name, title: title, format: name)
    }
  }
}
