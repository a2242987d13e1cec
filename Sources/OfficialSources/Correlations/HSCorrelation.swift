import SystemCalls
import TextFormats
import TradeStatistics
import Workbooks

/// The correlation tables of the UN Statistics Division between editions of the Harmonized System, as XLSX or CSV.
///
/// Read is the sheet of correlations, with every pair of codes that share goods; the sheet of conversions, which gives
/// each code one partner only, is refused. The column of relations is compared with what the pairs show and not trusted.
public enum HSCorrelation: OfficialFormat {
  /// `hs-correlation`.
  public static let name = "hs-correlation"
  /// What it is, for people.
  public static let title = "UN Statistics Division, correlation of HS editions"

  static let origin = "https://unstats.un.org/unsd/classifications/Econ"
  /// The most bytes of a file; the offices' have less than one MiB.
  static let fileLimit = 64 << 20

  private static let workbookParts = [
    "[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/",
  ]

  /// Whether a file is a workbook, or a table with two editions among its first lines.
  public static func recognizes(_ head: FileHead) -> Bool {
    if head.isZip {
      // Names of members stand in the file as they are; shorter ones may come up in packed bytes by chance.
      let text = head.text
      return workbookParts.contains { text.contains($0) }
    }
    guard !isOldWorkbook(head) else { return false }
    let lines = head.text.split(whereSeparator: \.isNewline).prefix(CorrelationRows.headerLines)
    return lines.contains { line in
      let fields = line.split(whereSeparator: { ",;\t".contains($0) })
      return CorrelationHeader(fields.map(CorrelationRows.unquoted)) != nil
    }
  }

  /// Any workbook is opened, and only its sheets tell what it is.
  public static func title(of head: FileHead) -> String {
    head.isZip ? "workbook (XLSX); of these, correlations of HS editions are read" : title
  }

  /// Reads a file.
  public static func read(
    _ input: SourceInput, _ terms: ReadingTerms
  ) throws(OfficialSourcesError) -> OfficialReading {
    let head: FileHead
    let bytes: [UInt8]
    let feed: ByteFeed
    do throws(SystemError) {
      head = try input.head()
      bytes = try input.bytes(limit: fileLimit)
      feed = try SourceInput(name: input.name, bytes: bytes).open()
    } catch {
      throw OfficialSourcesError(error)
    }
    do throws(TextFormatError) {
      guard !isOldWorkbook(head) else {
        throw TextFormatError(
          at: SourceLocation(file: input.name, line: 1, column: 1),
          "this is a workbook of the old kind (.xls)",
          remedy: "save it as .xlsx, or its sheet of correlations as CSV")
      }
      var rows = CorrelationRows()
      if head.isZip {
        try rows.readWorkbook(input.name, bytes)
      } else {
        try rows.readText(input.name, bytes)
      }
      let table = try rows.table(file: input.name)
      // The digest is of all bytes, wherever the reader of the format took them from.
      try drain(feed, input.name)
      return OfficialReading(
        file: figureFile(table.correlation, input.name, feed.digest, terms),
        findings: table.findings)
    } catch {
      throw OfficialSourcesError(error)
    }
  }

  private static func figureFile(
    _ correlation: Correlation, _ name: String, _ digest: String, _ terms: ReadingTerms
  ) -> FigureFile {
    let source = SourceFile(
      name: Path.lastComponent(of: name), sha256: digest, origin: terms.origin ?? origin)
    return FigureFile(
      file: source, title: "correlation of \(correlation.from) and \(correlation.to)",
      descriptionDigest: terms.digest(format: Self.name), releases: [], calendar: [],
      reference: ReferenceDocument(
        .correlation(correlation), file: source, retrieved: terms.retrieved))
  }

  private static func drain(_ feed: ByteFeed, _ name: String) throws(TextFormatError) {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    do {
      while try feed.read(into: &buffer) > 0 {}
    } catch {
      throw TextFormatError(
        at: SourceLocation(file: name, line: 1, column: 1), "reading failed: \(error)")
    }
  }

  private static func isOldWorkbook(_ head: FileHead) -> Bool {
    head.bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
  }
}
