import SystemCalls
import TextFormats
import TimeSeries
import TradeStatistics

/// SDMX-CSV 1.0 and 2.0, by the profile of its dataflow.
public enum SDMXCSVFormat: OfficialFormat {
  /// `sdmx-csv`.
  public static let name = "sdmx-csv"
  /// What it is.
  public static let title = "SDMX-CSV (Eurostat, IMF, ECB and others)"

  /// Whether the first line names the columns of SDMX-CSV, packed by gzip or not.
  public static func recognizes(_ head: FileHead) -> Bool {
    SDMXCSVHead(firstLine: head.unpacked.firstLine) != nil
  }

  /// Reads a message.
  public static func read(
    _ input: SourceInput, _ terms: ReadingTerms
  ) throws(OfficialSourcesError) -> OfficialReading {
    try readingFile(input.name) {
      let head = try input.head()
      let feed = try input.open()
      if let answer = OfficialAnswer(head.unpacked) { throw answer.error(file: input.name) }
      return try read(feed, head, file: input.name, terms)
    }
  }

  private static func read(
    _ feed: ByteFeed, _ head: FileHead, file: String, _ terms: ReadingTerms
  ) throws(TextFormatError) -> OfficialReading {
    guard let csv = SDMXCSVHead(firstLine: head.unpacked.firstLine) else {
      throw TextFormatError(
        at: SourceLocation(file: file, line: 1, column: 1), "this is no SDMX-CSV",
        remedy: "its first column is DATAFLOW, or STRUCTURE followed by STRUCTURE_ID")
    }
    var reader = try CSVReader(
      file: file,
      options: CSVOptions(delimiter: csv.delimiter, allowsTrailingDelimiter: true),
      source: head.isGzip ? GzipSource(file, feed.read).read : feed.read)
    let names = reader.header.names.map { SDMXText.identifier(ofColumn: $0) }
    guard let first = try reader.next() else {
      throw TextFormatError(
        at: reader.header.location, "no observation after the header line",
        remedy: "nothing is published for what was asked for, or the file was cut off")
    }
    let rows = SDMXCSVRows(csv, names: names)
    let dataflow = rows.dataflow(first)
    guard let profile = SDMXProfileChoice.profile(of: dataflow, terms) else {
      throw SDMXComponents.noProfile(for: dataflow, names: names, at: reader.header.location)
    }
    let components = try SDMXComponents(profile, in: names, at: reader.header.location)
    let sink = DiagnosticSink()
    var assembler = SDMXAssembler(profile, terms, file: file, sink)
    var others = CountedFindings(of: "observation")
    var record = first
    var observation = SDMXObservation()
    while true {
      if rows.dataflow(record) == dataflow {
        try rows.fill(&observation, record, components)
        assembler.take(observation) { rows.location($0, record, components) }
      } else {
        others.add(
          "another dataflow than '\(dataflow)'; left out", at: record.location(ofField: 0),
          severity: .warning, remedy: "keep one dataflow a file")
      }
      if assembler.isHopeless { break }
      guard let next = try reader.next() else { break }
      record = next
    }
    try sink.throwIfErrors()
    var collector = ReleaseCollector(terms)
    let findings = assembler.finish(&collector) + others.diagnostics
    return OfficialReading(
      file: collector.file(
        feed, name: file, title: profile.title, origin: profile.origin,
        format: "\(name) \(profile.digest)"),
      findings: findings)
  }
}
