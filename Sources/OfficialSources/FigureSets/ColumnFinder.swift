import TextFormats

/// Finds columns in a header and reports those that are missing and those that nobody reads.
struct ColumnFinder {
  private let header: CSVHeader
  private let sink: DiagnosticSink
  private var used: Set<Int> = []

  /// Starts to look; columns to ignore must exist, so that a misspelt one is noticed.
  init(_ header: CSVHeader, ignoring ignored: [String], _ sink: DiagnosticSink) {
    self.header = header
    self.sink = sink
    for name in ignored { _ = required(name) }
  }

  /// A column that must be there.
  mutating func required(_ name: String) -> Int? {
    do throws(TextFormatError) {
      let column = try header.column(name)
      used.insert(column)
      return column
    } catch {
      sink.report(error)
      return nil
    }
  }

  /// A column under the name that the description gives it, or one of the usual name if it exists.
  mutating func optional(_ given: String?, usual: String) -> Int? {
    if let given { return required(given) }
    return header.optionalColumn(usual) == nil ? nil : required(usual)
  }

  /// The columns that were not asked for, with their names.
  var rest: [(column: Int, name: String)] {
    header.names.enumerated().filter { !used.contains($0.offset) }.map { ($0.offset, $0.element) }
  }

  /// Reports the columns that were not asked for.
  func reportRest(valid: [String]) {
    for (column, name) in rest.prefix(FigureTable.errorLimit + 1) {
      sink.error(
        "unknown column '\(name)'", at: header.location(ofColumn: column),
        remedy: Diagnostic.didYouMean(name, among: valid)
          ?? "columns read: \(valid.joined(separator: ", ")); list others under 'ignore'")
    }
  }
}
