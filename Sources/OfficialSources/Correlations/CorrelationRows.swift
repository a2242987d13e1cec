import TextFormats
import Workbooks

/// The rows of a correlation table as they stand in a file, before anything is made of them.
struct CorrelationRows {
  /// One field, with its place.
  struct Field: Hashable {
    let text: String
    let location: SourceLocation
  }

  /// How many lines may stand before the one that names the editions, with it.
  static let headerLines = 10
  /// The most rows; the longest of the office's tables has less than 20,000.
  static let rowLimit = 200_000

  private(set) var header: CorrelationHeader?
  private(set) var rows: [(from: Field, to: Field, relation: Field?)] = []
  /// Rows with a code on one side only.
  private(set) var halves: [Field] = []
  private var before = 0

  /// Takes the next row; fields are by column, those that are not there are empty.
  mutating func take(
    _ fields: [Field], at place: SourceLocation
  ) throws(TextFormatError) {
    guard let header else {
      before += 1
      header = CorrelationHeader(fields.map(\.text))
      if header == nil, before >= CorrelationRows.headerLines {
        throw CorrelationRows.noHeader(place)
      }
      if header?.isConversion == true { throw CorrelationRows.conversion(place) }
      return
    }
    func field(_ column: Int) -> Field {
      fields.indices.contains(column) ? fields[column] : Field(text: "", location: place)
    }
    let (from, to) = (field(header.from.column), field(header.to.column))
    if from.text.isEmpty, to.text.isEmpty { return }
    if from.text.isEmpty || to.text.isEmpty {
      halves.append(from.text.isEmpty ? to : from)
      return
    }
    guard rows.count < CorrelationRows.rowLimit else {
      throw TextFormatError(
        at: place, "more than \(CorrelationRows.rowLimit) rows",
        remedy: "this is no correlation of two editions of the Harmonized System")
    }
    let relation = header.relation.map(field).flatMap { $0.text.isEmpty ? nil : $0 }
    rows.append((from, to, relation))
  }

  /// Reads the sheet of correlations of a workbook.
  mutating func readWorkbook(_ file: String, _ bytes: [UInt8]) throws(TextFormatError) {
    let start = SourceLocation(file: file, line: 1, column: 1)
    do {
      let workbook = try Workbook(file: file, size: bytes.count) { offset, buffer in
        let count = max(0, min(buffer.count, bytes.count - offset))
        if count > 0 { buffer.replaceSubrange(..<count, with: bytes[offset..<offset + count]) }
        return count
      }
      let sheet = try CorrelationRows.sheet(of: workbook, start)
      try workbook.read(sheet) { row in
        let name = "\(file)/\(sheet.name)"
        var fields: [Field] = []
        for cell in row.cells where cell.column < CorrelationRows.columnLimit {
          while fields.count <= cell.column {
            let place = SourceLocation(file: name, line: row.number, column: fields.count + 1)
            fields.append(Field(text: "", location: place))
          }
          let text = (cell.text ?? "").trimmed
          fields[cell.column] = Field(text: text, location: fields[cell.column].location)
        }
        do throws(TextFormatError) {
          try take(fields, at: SourceLocation(file: name, line: row.number, column: 1))
        } catch {
          throw header == nil ? CorrelationRows.noCorrelation(sheet, start) : error
        }
      }
      if header == nil { throw CorrelationRows.noCorrelation(sheet, start) }
    } catch let error as TextFormatError {
      throw error
    } catch let error as WorkbookError {
      throw TextFormatError(
        at: SourceLocation(file: file, line: 1, column: 1),
        "\(error.place): \(error.message)", remedy: error.remedy)
    } catch {
      throw TextFormatError(at: start, "reading failed: \(error)")
    }
  }

  /// Reads comma-separated values, also with semicolons or tabs, with or without a title above the header.
  mutating func readText(_ file: String, _ bytes: [UInt8]) throws(TextFormatError) {
    let first = FileHead(bytes).text.split(whereSeparator: \.isNewline)
      .prefix(CorrelationRows.headerLines)
    let delimiter = CSVOptions.Delimiter.mostFrequent(in: first)
    let columns =
      (first.first ?? "").unicodeScalars.count { $0.value == UInt32(delimiter.rawValue) } + 1
    guard columns <= CorrelationRows.columnLimit else {
      throw TextFormatError(
        at: SourceLocation(file: file, line: 1, column: 1), "more than 100 columns",
        remedy: "keep the two columns of codes and that of relations")
    }
    // The reader of CSV wants a header with a name for each column, and a title has none.
    let made =
      (0..<columns).map { "column \($0)" }
      .joined(separator: String(Unicode.Scalar(delimiter.rawValue))) + "\n"
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    let all = Array(made.utf8) + body
    var position = 0
    var reader = try CSVReader(
      file: file,
      options: CSVOptions(delimiter: delimiter, fieldLimit: 1 << 12, recordLimit: 1 << 16)
    ) { buffer in
      let count = min(buffer.count, all.count - position)
      buffer.replaceSubrange(..<count, with: all[position..<position + count])
      position += count
      return count
    }
    do throws(TextFormatError) {
      while let record = try reader.next() {
        let fields = (0..<record.count).map { index in
          Field(text: record[index].trimmed, location: record.location(ofField: index))
        }
        try take(fields.map(CorrelationRows.shifted), at: CorrelationRows.shifted(record))
      }
    } catch {
      throw TextFormatError(error.diagnostics.map(CorrelationRows.shifted))
    }
  }

  private static let columnLimit = 100

  private static func shifted(_ field: Field) -> Field {
    Field(text: field.text, location: shifted(field.location))
  }

  private static func shifted(_ record: CSVRecord) -> SourceLocation {
    shifted(record.location(ofField: 0))
  }

  // The line that was made for the reader is not in the file.
  private static func shifted(_ place: SourceLocation) -> SourceLocation {
    SourceLocation(file: place.file, line: max(1, place.line - 1), column: place.column)
  }

  private static func shifted(_ finding: Diagnostic) -> Diagnostic {
    Diagnostic(
      finding.severity, at: shifted(finding.location), finding.message, remedy: finding.remedy)
  }

  private static func sheet(
    of workbook: Workbook, _ start: SourceLocation
  ) throws(TextFormatError) -> Workbook.Sheet {
    let named = workbook.sheets.filter { $0.name.lowercased().contains("correlation") }
    if let sheet = named.first, named.count == 1 { return sheet }
    if let sheet = workbook.sheets.first, workbook.sheets.count == 1 { return sheet }
    let names = workbook.sheets.prefix(20).map { "'\($0.name)'" }.joined(separator: ", ")
    throw TextFormatError(
      at: start,
      named.isEmpty
        ? "this workbook has no sheet of correlations, and no other workbooks are read"
        : "\(named.count) sheets are named as ones of correlations",
      remedy: named.isEmpty
        ? "its sheets: \(names); \(otherTables)"
        : "its sheets: \(names); save the one that is as CSV")
  }

  // A correlation is the only thing that is read from a workbook.
  private static let otherTables =
    "of a correlation of HS editions one has 'Correlation' in its name; save a table of figures as CSV,"
    + " and describe it with --describe or a releases.yaml"

  private static func noCorrelation(
    _ sheet: Workbook.Sheet, _ place: SourceLocation
  ) -> TextFormatError {
    TextFormatError(
      at: place,
      "sheet '\(sheet.name)' of this workbook is no correlation of HS editions, and no other"
        + " workbooks are read",
      remedy: "one of the first \(headerLines) rows of a correlation has the cells HS2022, HS2017,"
        + " Relationship, or those of other editions; \(otherTables)")
  }

  static func noHeader(_ place: SourceLocation) -> TextFormatError {
    TextFormatError(
      at: place, "no line above names two editions of the Harmonized System",
      remedy: "one of the first \(headerLines) lines has the fields HS2022,HS2017,Relationship,"
        + " or those of other editions")
  }

  private static func conversion(_ place: SourceLocation) -> TextFormatError {
    TextFormatError(
      at: place,
      "this is a table of conversions, which gives each code one partner and keeps the others back",
      remedy: "import the workbook itself, or its sheet of correlations")
  }

  static func unquoted(_ field: some StringProtocol) -> String {
    String(field).trimmed.filter { $0 != "\"" }
  }
}

extension CSVOptions.Delimiter {
  /// The delimiter that most of the characters of some lines are; a comma where there is none.
  fileprivate static func mostFrequent(in lines: some Sequence<Substring>) -> Self {
    let all: [Self] = [.comma, .semicolon, .tab]
    func count(_ delimiter: Self) -> Int {
      lines.reduce(0) { sum, line in
        sum + line.unicodeScalars.count { $0.value == UInt32(delimiter.rawValue) }
      }
    }
    return all.max { count($0) < count($1) } ?? .comma
  }
}

extension String {
  /// The text without the blanks around it.
  fileprivate var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
