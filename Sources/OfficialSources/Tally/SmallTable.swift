import SystemCalls
import TextFormats

/// A record of a small table, its fields in the order in which the columns were asked for.
struct SmallTableRow {
  private let record: CSVRecord
  private let columns: [Int]

  init(_ record: CSVRecord, _ columns: [Int]) {
    self.record = record
    self.columns = columns
  }

  func text(_ index: Int) -> String { record[columns[index]] }

  func place(_ index: Int) -> SourceLocation { record.location(ofField: columns[index]) }
}

/// Reads a small CSV file row by row and throws everything that was found wrong in it.
///
/// - Parameters:
///   - columns: for each column the names that it may have.
///   - ignored: names of columns that may be there and are not read.
func forEachRecord(
  _ path: String, _ columns: [[String]], ignoring ignored: [String] = [],
  _ body: (SmallTableRow, DiagnosticSink) -> Void
) throws(OfficialSourcesError) {
  let file: FileSource
  do throws(SystemError) {
    file = try FileSource(path)
  } catch {
    throw OfficialSourcesError(error)
  }
  do throws(TextFormatError) {
    var reader = try CSVReader(file: path, source: file.read)
    let sink = DiagnosticSink()
    var found: [Int] = []
    for names in columns {
      let present = names.first { reader.header.optionalColumn($0) != nil }
      found.append(try reader.header.column(present ?? names[0]))
    }
    let known = Set(columns.joined()).union(ignored)
    for (column, name) in reader.header.names.enumerated() where !known.contains(name) {
      sink.error(
        "unknown column '\(name)'", at: reader.header.location(ofColumn: column),
        remedy: "columns read: \(known.sorted().joined(separator: ", "))")
    }
    while let record = try reader.next(), sink.count < FigureTable.errorLimit {
      body(SmallTableRow(record, found), sink)
    }
    try sink.throwIfErrors()
  } catch {
    throw OfficialSourcesError(error)
  }
}
