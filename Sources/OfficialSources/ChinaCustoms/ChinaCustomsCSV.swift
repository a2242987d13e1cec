import TextFormats
import TimeSeries
import TradeStatistics

/// What the online query of Chinese customs lets users download: trade by month, partner and commodity.
///
/// Chinese and English, GB18030 or UTF-8, columns in any order. Documentation/Sources/china-customs.md says what the
/// files look like and how each of their traps is met.
public enum ChinaCustomsCSV: OfficialFormat {
  /// `gacc-csv`.
  public static let name = "gacc-csv"
  /// What it is, for people.
  public static let title = "Chinese customs (GACC), export of the online query (CSV)"
  /// The files do not say whether they are of exports or of imports.
  public static let needs: [ReadingTerms.Need] = [.flow]

  /// The office cuts its exports off after so many rows, and says so nowhere in them.
  static let rowLimit = 10_000
  private static let errorLimit = 20
  private static let origin =
    "General Administration of Customs of China, online query of customs statistics"
    + " (stats.customs.gov.cn)"

  /// Whether the first line names the code columns of the office, in either language and encoding.
  public static func recognizes(_ head: FileHead) -> Bool {
    guard let line = ChinaCustomsText.firstLine(head) else { return false }
    let names = line.split(separator: ",").map { $0.filter { $0 != "\"" } }
      .compactMap { ChinaCustomsColumn(name: $0) }
    return names.contains(.commodity)
      && (names.contains(.partner) || names.contains(.month) || names.contains(.yuan)
        || names.contains(.dollars))
  }

  /// Reads an export; figures in both currencies become two tables.
  ///
  /// - Throws: `OfficialSourcesError` where the direction of trade is not told, a column is missing, or a cell is
  ///   wrong. Partners and units that are not known here are no errors: they are left out and said.
  public static func read(
    _ input: SourceInput, _ terms: ReadingTerms
  ) throws(OfficialSourcesError) -> OfficialReading {
    let text = try ChinaCustomsText(input)
    do throws(TextFormatError) {
      let flow = try flow(terms, input.name)
      try text.checkEnd()
      var counted = CountedFindings()
      let (sums, header, count) = try sums(text, input.name, &counted)
      var findings = counted.diagnostics
      var terms = terms
      if count.rows == rowLimit {
        // What was cut off is not "no trade", whatever was asked for.
        terms.scope = nil
        findings.append(
          Diagnostic(
            .warning, at: count.last,
            "exactly \(rowLimit) rows: the office cuts its exports there, so rows are missing",
            remedy: "ask again by chapter, partner or month, until every part has fewer rows"))
      }
      var collector = ReleaseCollector(terms)
      collect(sums, header, flow: flow, into: &collector)
      let file = collector.file(
        text.feed, name: input.name, title: title, origin: origin, format: name)
      return OfficialReading(file: file, findings: findings)
    } catch {
      throw OfficialSourcesError(error)
    }
  }

  private static func flow(
    _ terms: ReadingTerms, _ name: String
  ) throws(TextFormatError) -> Flow {
    if let flow = terms.flow, flow == .export || flow == .import { return flow }
    throw TextFormatError(
      at: SourceLocation(file: name, line: 1, column: 1),
      "the file does not say whether it is of China's imports or of its exports",
      remedy: "add --flow import or --flow export")
  }

  private static func sums(
    _ text: ChinaCustomsText, _ name: String, _ findings: inout CountedFindings
  ) throws(TextFormatError) -> (
    ChinaCustomsSums, ChinaCustomsHeader, (rows: Int, last: SourceLocation)
  ) {
    var options = CSVOptions(
      allowsTrailingDelimiter: true, fieldLimit: 1 << 16, recordLimit: 1 << 18)
    options.allowsSurplusFields = true
    var reader = try CSVReader(file: name, options: options, source: text.source)
    let header = try ChinaCustomsHeader(reader.header)
    let repair = ChinaCustomsRepair(header.columns)
    let sink = DiagnosticSink()
    var sums = ChinaCustomsSums()
    var rows = 0
    var last = reader.header.location
    while let record = try reader.next() {
      let place = record.location(ofField: 0)
      rows += 1
      last = place
      let cells = try ChinaCustomsCells(record, columnCount: header.columns.count, repair)
      if cells.isRepaired {
        findings.add(
          "commas without quotes were taken for parts of names, as the codes around them say",
          at: place)
      }
      guard let row = ChinaCustomsRow(cells, header, sink) else {
        if sink.count >= errorLimit { break }
        continue
      }
      add(row, to: &sums, cells, line: record.line, header, sink, &findings)
    }
    try sink.throwIfErrors()
    return (sums, header, (rows, last))
  }

  private static func add(
    _ row: ChinaCustomsRow, to sums: inout ChinaCustomsSums, _ cells: ChinaCustomsCells, line: Int,
    _ header: ChinaCustomsHeader, _ sink: DiagnosticSink, _ findings: inout CountedFindings
  ) {
    func place(_ column: ChinaCustomsColumn) -> SourceLocation { cells.place(header[column] ?? 0) }
    guard let partner = row.partner else {
      findings.add(
        "the trading partner of code \(row.partnerCode) is not known here; left out",
        at: place(.partner), severity: .warning,
        remedy: "Documentation/Sources/china-customs.md lists the codes that are no single country")
      return
    }
    if let unit = row.unknownUnit {
      findings.add(
        "the unit '\(unit)' is not known here; quantity left out", at: place(.unit),
        severity: .warning)
    }
    for column in [ChinaCustomsColumn.dollars, .yuan] where header[column] != nil {
      if (column == .dollars ? row.dollars : row.yuan) == nil {
        findings.add(
          "no value in the column '\(column.names[0])'; kept as not told, not as zero",
          at: place(column), severity: .warning)
      }
    }
    if let first = sums.add(row, partner: partner, line: line, &findings, at: place(.commodity)) {
      sink.error(
        "line \(first) is of the same month, partner and commodity", at: place(.commodity),
        remedy: "remove one of them; only rows of different customs regimes or locations add up")
    }
  }

  private static func collect(
    _ sums: ChinaCustomsSums, _ header: ChinaCustomsHeader, flow: Flow,
    into collector: inout ReleaseCollector
  ) {
    let note = sums.note
    for key in sums.keys {
      let sum = sums[key]
      for (column, value) in [(ChinaCustomsColumn.dollars, sum.dollars), (.yuan, sum.yuan)]
      where header[column] != nil {
        let slot = collector.slot(
          table(key, flow, currency: column == .dollars ? .usd : .yuan), Period(key.month))
        collector.add(ReleaseRow(code: key.code, value: value, quantity: sum.quantity), to: slot)
        if let note { collector.note(note, on: slot) }
      }
    }
  }

  private static func table(_ key: ChinaCustomsSums.Key, _ flow: Flow, currency: Currency)
    -> TableKey
  {
    let level: Classification.Level =
      switch key.code.length {
      case 2: .hs2
      case 4: .hs4
      case 6: .hs6
      default: .hs8
      }
    return TableKey(
      source: .chinaCustoms, reporter: .china, partner: key.partner, flow: flow,
      system: flow == .export ? .total : .general, basis: .customs,
      classification: Classification(
        edition: Classification.harmonizedSystem(in: key.month.year), level: level),
      valuation: flow == .export ? .fob : .cif, adjustment: .none, currency: currency)
  }
}
