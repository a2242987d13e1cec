import SystemCalls
import TextFormats
import TradeStatistics

/// The Census Bureau's code lists: Schedule B (`exp-code.txt`), the tariff schedule (`imp-code.txt`), and `CONCORD.TXT`.
///
/// They describe codes and make no releases; they are kept as documents. A file does not say of which schedule it is, as both
/// have the same layout, nor of which year. Source: https://www.census.gov/foreign-trade/schedules/b/ and the layouts of
/// the bulk files.
public enum CensusCodes: OfficialFormat {
  /// `census-codes`.
  public static let name = "census-codes"
  /// What it is.
  public static let title = "US Census Bureau, code list (fixed width)"

  /// Which of the two schedules it is.
  public static let needs: [ReadingTerms.Need] = [.flow]

  private static let origin =
    "US Census Bureau, https://www.census.gov/foreign-trade/schedules/b/index.html"
  /// The most bytes of a list: twenty times those of the largest.
  private static let limit = 128 << 20

  /// Recognizes a first line with a code and a unit where they have to be.
  public static func recognizes(_ head: FileHead) -> Bool {
    guard let line = lines(head.bytes[...]).first else { return false }
    return line.count >= 216 && CensusCodeLayout(line) != nil
  }

  /// Reads a list as a document; it makes no release.
  ///
  /// - Throws: as `entries(_:)` does, and where the terms do not say the direction of trade.
  public static func read(
    _ input: SourceInput, _ terms: ReadingTerms
  ) throws(OfficialSourcesError) -> OfficialReading {
    let entries = try entries(input)
    return try readingFile(input.name) {
      let start = SourceLocation(file: input.name, line: 1, column: 1)
      guard let schedule = terms.flow.flatMap(CodeSchedule.init) else {
        throw TextFormatError(
          at: start,
          "Schedule B and the tariff schedule look the same, and this does not say which it is",
          remedy: "add --flow export for Schedule B or --flow import for the tariff schedule")
      }
      let feed = try input.open()
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while try feed.read(into: &buffer) > 0 {}
      let note = Diagnostic(
        .note, at: start,
        "\(entries.count) codes of \(schedule.title) with descriptions and units, and no figures",
        remedy: "'pledgeline codes' shows them")
      var file = ReleaseCollector(terms).file(
        feed, name: input.name, title: title, origin: origin, format: name)
      let publication =
        terms.publication ?? Publication(day: terms.retrieved, precision: .noLaterThan)
      file.reference = ReferenceDocument(
        .codeList(CodeList(schedule, publication: publication, entries: entries)), file: file.file,
        retrieved: terms.retrieved)
      return OfficialReading(file: file, findings: [note])
    }
  }

  /// Reads the entries of a list, in the order of the file.
  ///
  /// - Throws: `OfficialSourcesError` where a line is not of the layout of the first one, or a code comes twice.
  static func entries(_ input: SourceInput) throws(OfficialSourcesError) -> [CodeListEntry] {
    try readingFile(input.name) {
      let bytes = try input.bytes(limit: limit)
      var layout: CensusCodeLayout?
      var entries: [CodeListEntry] = []
      var firstLines: [ProductCode: Int] = [:]
      for (index, line) in lines(bytes[...]).enumerated() {
        let location = SourceLocation(file: input.name, line: index + 1, column: 1)
        guard let used = layout ?? CensusCodeLayout(line) else { throw notALine(location) }
        layout = used
        let entry = try entry(line, used, location)
        if let first = firstLines.updateValue(index + 1, forKey: entry.code) {
          throw TextFormatError(
            at: location, "code \(entry.code) comes twice, first in line \(first)",
            remedy: "a list has each code once; get it again")
        }
        entries.append(entry)
      }
      guard !entries.isEmpty else {
        throw notALine(SourceLocation(file: input.name, line: 1, column: 1))
      }
      return entries
    }
  }

  private static func lines(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0 }
  }

  private static func entry(
    _ line: ArraySlice<UInt8>, _ layout: CensusCodeLayout, _ location: SourceLocation
  ) throws(TextFormatError) -> CodeListEntry {
    guard line.count <= layout.width, line.count >= layout.unit.upperBound, layout.hasUnit(line),
      let code = ProductCode(layout.cell(layout.code, of: line)), code.isNumeric, code.length == 10
    else { throw notALine(location) }
    return CodeListEntry(
      code: code, shortDescription: layout.cell(layout.shortDescription, of: line),
      description: layout.cell(layout.description, of: line),
      unit: layout.cell(layout.unit, of: line), secondUnit: layout.cell(layout.secondUnit, of: line)
    )
  }

  private static func notALine(_ location: SourceLocation) -> TextFormatError {
    TextFormatError(
      at: location, "not a line of a code list",
      remedy:
        "lines of exp-code.txt and imp-code.txt have 278 bytes, those of CONCORD.TXT 235, a code of ten digits first; get the list again"
    )
  }
}
