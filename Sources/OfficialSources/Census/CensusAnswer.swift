import TextFormats
import TradeStatistics

/// What the formats of answers of the API share: recognition by the names of columns, and what is said at the end.
enum CensusAnswer {
  static let origin =
    "US Census Bureau, International Trade API, https://api.census.gov/data/timeseries/intltrade"

  /// Whether names of columns are those of the API, in quotes or not.
  static func hasColumns(_ line: some StringProtocol) -> Bool {
    let names = line.split { ",[]\"\r\n\t ".contains($0) }
    let measures = CensusMeasure.all.map(\.column)
    return names.contains { measures.contains(String($0)) }
  }

  /// What was read, with what there is to say of it.
  ///
  /// - Throws: `TextFormatError` where a code comes twice in one table: something splits the rows that is not read.
  static func reading(
    _ rows: consuming CensusRowReader, _ feed: ByteFeed, name: String, title: String,
    format: String
  ) throws(TextFormatError) -> OfficialReading {
    var rows = rows
    rows.finish()
    let start = SourceLocation(file: name, line: 1, column: 1)
    if let repeated = rows.collector.repeatedCode() {
      throw TextFormatError(
        at: start, "code \(repeated.code) comes twice in \(repeated.table), \(repeated.period)",
        remedy: "another column splits these rows; ask without it, or with its total alone")
    }
    var findings = rows.omitted.diagnostics
    for column in rows.columns.quantitiesWithoutUnit {
      findings.append(
        Diagnostic(
          .note, at: start, "\(column) was not read, as no column says its unit",
          remedy: "ask for UNIT_QY1 as well"))
    }
    if rows.rowCount == 0 { findings.append(noData(start)) }
    let file = rows.collector.file(
      feed, name: name, title: title, origin: origin, format: format)
    return OfficialReading(file: file, findings: findings)
  }

  /// What an empty body means.
  static func emptyReading(
    _ feed: ByteFeed, _ terms: ReadingTerms, name: String, title: String, format: String
  ) -> OfficialReading {
    let file = ReleaseCollector(terms).file(
      feed, name: name, title: title, origin: origin, format: format)
    return OfficialReading(
      file: file, findings: [noData(SourceLocation(file: name, line: 1, column: 1))])
  }

  private static func noData(_ location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, at: location, "no data: the office answered without rows",
      remedy:
        "no trade, a month not published yet, or a code that does not exist at this level all look like this"
    )
  }
}
