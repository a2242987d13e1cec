import TextFormats
import TimeSeries
import TradeStatistics

/// Answers of UN Comtrade on what it has (`getDa`): no figures, but when they came out.
public enum ComtradeAvailabilityJSON: OfficialFormat {
  /// `comtrade-availability`.
  public static let name = "comtrade-availability"
  /// What it is.
  public static let title = "UN Comtrade, data availability (JSON)"

  /// Recognizes names of fields that answers with figures do not have.
  public static func recognizes(_ head: FileHead) -> Bool {
    let text = head.text
    return text.drop(while: \.isWhitespace).hasPrefix("{")
      && (text.contains("datasetCode") || text.contains("DatasetCode"))
      && (text.contains("irstReleased") || text.contains("atasetChecksum"))
  }

  /// Checks an answer; it makes no release, and a finding says what it is for.
  ///
  /// - Throws: as `availability(_:)` does.
  public static func read(
    _ input: SourceInput, _ terms: ReadingTerms
  ) throws(OfficialSourcesError) -> OfficialReading {
    let (availability, feed, omitted) = try datasets(input)
    let file = ReleaseCollector(terms).file(
      feed, name: input.name, title: title, origin: ComtradeAnswer.origin, format: name)
    let note = Diagnostic(
      .note, at: SourceLocation(file: input.name, line: 1, column: 1),
      "release dates of \(availability.datasets.count) datasets, and no figures",
      remedy: "it tells the vintage of answers with figures")
    return OfficialReading(file: file, findings: [note] + omitted.diagnostics)
  }

  /// Reads when datasets came out.
  ///
  /// - Throws: `OfficialSourcesError` where it is not such an answer, with what the office said instead.
  public static func availability(
    _ input: SourceInput
  ) throws(OfficialSourcesError) -> ComtradeAvailability {
    try datasets(input).availability
  }

  private static func datasets(
    _ input: SourceInput
  ) throws(OfficialSourcesError) -> (
    availability: ComtradeAvailability, feed: ByteFeed, omitted: CountedFindings
  ) {
    try readingFile(input.name) {
      let feed = try input.open()
      let reader = JSONElementReader(file: input.name, member: "data", source: feed.read)
      var datasets: [ComtradeDataset] = []
      var omitted = CountedFindings()
      var rowCount = 0
      let frame = try reader.forEachElement { element in
        rowCount += 1
        if let dataset = try dataset(try ComtradeFields(element), &omitted) {
          datasets.append(dataset)
        }
      }
      try ComtradeAnswer(frame, file: input.name).check(rowCount: rowCount)
      return (ComtradeAvailability(datasets), feed, omitted)
    }
  }

  private static func dataset(
    _ fields: ComtradeFields, _ omitted: inout CountedFindings
  ) throws(TextFormatError) -> ComtradeDataset? {
    guard fields.text("typeCode") ?? "C" == "C" else {
      omitted.add("not goods; left out", at: fields.location)
      return nil
    }
    let reporterCode = try fields.required("reporterCode")
    return ComtradeDataset(
      code: try fields.required("datasetCode"), reporterCode: reporterCode,
      reporter: Economy(code: reporterCode, in: .comtrade),
      period: try ComtradeRow.period(
        try fields.required("period"), frequency: try fields.required("freqCode"), fields.location),
      classificationCode: try fields.required("classificationCode"),
      rowCount: fields.text("totalRecords").flatMap { Int($0) },
      checksum: fields.text("datasetChecksum"),
      firstReleased: try day("firstReleased", fields),
      lastReleased: try day("lastReleased", fields))
  }

  /// The day of a moment such as `2023-06-06T00:00:00`.
  private static func day(
    _ name: String, _ fields: ComtradeFields
  ) throws(TextFormatError) -> Day {
    let text = try fields.required(name)
    if let day = Day(text.prefix(10)), text.count == 10 || text.dropFirst(10).first == "T" {
      return day
    }
    throw TextFormatError(
      at: fields.location, "'\(name)' is '\(text.prefix(40))', which is not a day",
      remedy: "it looks like 2023-06-06T00:00:00")
  }
}
