import SystemCalls
import TextFormats
import TimeSeries
import TradeStatistics

/// The European Central Bank's files of euro reference rates: `eurofxref-hist.csv`, and `eurofxref.csv` of one day.
///
/// A row a day, the newest first; a column a currency, of which some begin or end within the years. The same files
/// inside the ZIP archives that the bank hands out are read, too.
public enum ECBRatesFormat: OfficialFormat {
  /// `ecb-hist-csv`.
  public static let name = "ecb-hist-csv"
  /// What it is.
  public static let title = "European Central Bank, euro reference rates (eurofxref)"

  private static let origin = "European Central Bank, euro foreign exchange reference rates"

  /// The table of euro rates, as the figures that ship with the program name it.
  static let table = SourceID(rawValue: "ecb").map { source in
    TableKey(
      source: source, reporter: .euroArea, partner: .world, flow: .exchangeRate,
      system: .unspecified, basis: .notApplicable,
      classification: Classification(edition: "none", level: .currency), valuation: .unspecified,
      adjustment: .none, currency: .eur)
  }

  /// Whether the first line is `Date` and codes of currencies, or a ZIP archive begins with such a file.
  public static func recognizes(_ head: FileHead) -> Bool {
    if head.isZip { return head.bytes.dropFirst(30).starts(with: "eurofxref".utf8) }
    let names = head.firstLine.split(separator: ",").map(trimmed)
    guard names.first == "Date", names.count > 1 else { return false }
    return names.dropFirst().allSatisfy { $0.isEmpty || Currency(rawValue: $0) != nil }
  }

  /// Reads a file.
  public static func read(
    _ input: SourceInput, _ terms: ReadingTerms
  ) throws(OfficialSourcesError) -> OfficialReading {
    try readingFile(input.name) {
      let head = try input.head()
      let feed = try input.open()
      if let answer = OfficialAnswer(head) { throw answer.error(file: input.name) }
      let source = head.isZip ? try unpacked(feed, file: input.name) : feed.read
      return try read(feed, source, file: input.name, terms)
    }
  }

  private static func read(
    _ feed: ByteFeed, _ source: @escaping CSVReader.Source, file: String, _ terms: ReadingTerms
  ) throws(TextFormatError) -> OfficialReading {
    var reader = try CSVReader(
      file: file, options: CSVOptions(allowsTrailingDelimiter: true), source: source)
    let currencies = try currencies(reader.header)
    guard let table else {
      throw TextFormatError(at: reader.header.location, "the table has no name")
    }
    var collector = ReleaseCollector(terms)
    let sink = DiagnosticSink()
    var lines: [Day: Int] = [:]
    while let record = try reader.next() {
      guard let day = day(trimmed(record[0])) else {
        sink.error(
          "'\(record[0].prefix(40))' is not a day", at: record.location(ofField: 0),
          remedy: "the bank writes 2026-11-23, or 23 November 2026 in the file of one day")
        if sink.count >= 20 { break }
        continue
      }
      if let first = lines.updateValue(record.line, forKey: day) {
        sink.error(
          "\(day) is given twice", at: record.location(ofField: 0),
          remedy: "keep this line or line \(first)")
      }
      let slot = collector.slot(table, Period(day), publication(of: day, terms))
      for (field, code) in currencies {
        guard let rate = rate(record, field, sink) else { continue }
        collector.add(ReleaseRow(code: code, value: rate), to: slot)
      }
      if sink.count >= 20 { break }
    }
    if lines.isEmpty {
      sink.error(
        "no rates after the header line", at: reader.header.location,
        remedy: "the file may have been cut off: get it again")
    }
    try sink.throwIfErrors()
    return OfficialReading(
      file: collector.file(feed, name: file, title: title, origin: origin, format: name))
  }

  /// The rates of a day are published that afternoon, unless the user knows better.
  private static func publication(of day: Day, _ terms: ReadingTerms) -> Publication? {
    terms.publication == nil ? Publication(day: day) : nil
  }

  private static func currencies(
    _ header: CSVHeader
  ) throws(TextFormatError) -> [(field: Int, code: ProductCode)] {
    guard trimmed(header.names[0]) == "Date" else {
      throw TextFormatError(
        at: header.location, "the first column is not 'Date'",
        remedy: "files of reference rates are eurofxref-hist.csv and eurofxref.csv")
    }
    var found: [(field: Int, code: ProductCode)] = []
    for (field, name) in header.names.enumerated().dropFirst() {
      let name = trimmed(name)
      // A blank after the last comma.
      if name.isEmpty, field == header.names.count - 1 { continue }
      guard Currency(rawValue: name) != nil, let code = ProductCode(name),
        !found.contains(where: { $0.code == code })
      else {
        throw TextFormatError(
          at: header.location(ofColumn: field),
          "column '\(name.prefix(40))' is no currency, or is there twice",
          remedy: "columns are named by ISO 4217 codes such as USD")
      }
      found.append((field, code))
    }
    guard !found.isEmpty else {
      throw TextFormatError(
        at: header.location, "no column of a currency", remedy: "get the file again")
    }
    return found
  }

  /// A rate; nil for a gap, or with a report.
  private static func rate(
    _ record: CSVRecord, _ field: Int, _ sink: DiagnosticSink
  ) -> FixedPoint? {
    let text = trimmed(record[field])
    // A currency that had no rate yet, or has none any more.
    if text.isEmpty || text == "N/A" { return nil }
    if let rate = FixedPoint(text), rate > .zero { return rate }
    sink.error(
      "'\(text.prefix(40))' is no rate", at: record.location(ofField: field),
      remedy: "a rate is a number above zero; a gap is N/A")
    return nil
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// `2026-11-23` or `23 November 2026`.
  private static func day(_ text: String) -> Day? {
    if let day = Day(text) { return day }
    let parts = text.split(separator: " ")
    guard parts.count == 3, let month = months.firstIndex(of: String(parts[1])),
      let day = Int(parts[0]), let year = Int(parts[2]), parts[2].utf8.count == 4
    else { return nil }
    return Day(year: year, month: month + 1, day: day)
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    var text = text[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
