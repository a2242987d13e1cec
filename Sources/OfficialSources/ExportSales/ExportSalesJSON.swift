import TextFormats
import TimeSeries
import TradeStatistics

/// Weekly export sales of US farm products, as the Foreign Agricultural Service answers (ESR).
///
/// Rows count tonnes and have no values: Documentation/Decisions/0011-quantities-without-values.md. Which table each
/// figure goes to, and how the marketing year is found: Documentation/Sources/usda-export-sales.md.
public enum ExportSalesJSON: OfficialFormat {
  /// `usda-esr-json`.
  public static let name = "usda-esr-json"
  /// What it is, for people.
  public static let title = "USDA Foreign Agricultural Service, weekly export sales (JSON)"
  /// The weeks of release, as read from answers of release dates.
  public static let calendar: String? = "usda-esr"

  static let origin = "USDA Foreign Agricultural Service, export sales report (api.fas.usda.gov)"
  private static let errorLimit = 20

  /// Whether the bytes are an array of rows with the names of this report.
  public static func recognizes(_ head: FileHead) -> Bool {
    ExportSalesJSON.isArray(head, with: ["weekEndingDate", "outstandingSales", "commodityCode"])
  }

  /// Whether the bytes start as an array whose rows have the names.
  static func isArray(_ head: FileHead, with names: [String]) -> Bool {
    let text = head.text.drop { $0.isWhitespace }
    return text.first == "[" && names.allSatisfy { text.contains("\"\($0)\"") }
  }

  /// Reads an answer, of countries and commodities that are known without further answers.
  ///
  /// - Throws: `OfficialSourcesError` as the other reading does.
  public static func read(
    _ input: SourceInput, _ terms: ReadingTerms
  ) throws(OfficialSourcesError) -> OfficialReading {
    try read(input, terms, references: terms.references.exportSales)
  }

  /// Reads an answer with the help of others.
  ///
  /// - Parameter references: what the answers of countries and of release dates say.
  /// - Throws: `OfficialSourcesError` where the answer is no array of rows or a row is wrong. Destinations and marketing
  ///   years that are not known are no errors: their rows are left out and said.
  public static func read(
    _ input: SourceInput, _ terms: ReadingTerms, references: ExportSalesReferences
  ) throws(OfficialSourcesError) -> OfficialReading {
    let answer = try JSONRows(input)
    let sink = DiagnosticSink()
    var rows: [ExportSalesRow] = []
    for row in answer.rows where sink.count < errorLimit {
      if let read = ExportSalesRow(row, sink) { rows.append(read) }
    }
    do throws(TextFormatError) {
      try sink.throwIfErrors()
      var assembler = ExportSalesAssembler(terms, references, rows)
      for row in rows { try assembler.add(row) }
      var findings = assembler.findings.diagnostics
      if rows.isEmpty {
        findings.append(
          Diagnostic(
            .warning, at: SourceLocation(file: input.name, line: 1, column: 1),
            "the answer has no rows",
            remedy: "the office answers so for a commodity or year that it does not know"))
      }
      let file = assembler.collector.file(
        answer.feed, name: input.name, title: title, origin: origin, format: name)
      return OfficialReading(file: file, findings: findings)
    } catch {
      throw OfficialSourcesError(error)
    }
  }
}
