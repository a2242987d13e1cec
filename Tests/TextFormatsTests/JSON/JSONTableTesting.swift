import TextFormats

/// What a table gave: its cells as texts, then its error if it had one.
struct TableOutcome: Equatable {
  var names: [String] = []
  var rows: [[String]] = []
  var error: String?
}

/// The rows of a batch as texts: numbers in millionths, and `blank`.
func texts(_ batch: borrowing ColumnBatch, _ columns: [ColumnRequest]) -> [[String]] {
  (0..<batch.count).map { row in
    columns.enumerated().map { index, column in
      switch column.kind {
      case .text: batch.text(index, row).description
      case .number: batch.number(index, row).map { String($0) } ?? "blank"
      }
    }
  }
}

func readTable(
  _ columns: [ColumnRequest], options: JSONTableOptions = JSONTableOptions(),
  _ source: @escaping JSONTableReader.Source
) -> TableOutcome {
  var outcome = TableOutcome()
  do {
    var reader = try JSONTableReader(file: "a.json", options: options, source: source)
    outcome.names = reader.names
    try reader.forEachBatch(of: columns) { outcome.rows += texts($0, columns) }
  } catch {
    outcome.error = "\(error)"
  }
  return outcome
}

func readTable(
  _ columns: [ColumnRequest], _ text: String, options: JSONTableOptions = JSONTableOptions()
) -> TableOutcome {
  readTable(columns, options: options, chunks(of: Array(text.utf8), size: .max))
}

/// The same by way of the reader of any JSON, cell by cell: plain and slow.
func referenceTable(_ columns: [ColumnRequest], _ bytes: [UInt8]) throws -> TableOutcome {
  guard case .array(let rows) = try JSONValue.parse(bytes, file: "a.json") else {
    return TableOutcome(error: "not an array")
  }
  let cells = rows.map { row -> [String] in
    guard case .array(let cells) = row else { return [] }
    return cells.map { cell in
      switch cell {
      case .string(let text): text
      case .number(let number): number.text
      default: ""
      }
    }
  }
  var outcome = TableOutcome(names: cells.first ?? [])
  for row in cells.dropFirst() {
    outcome.rows.append(
      columns.map { column in
        let cell = row[outcome.names.firstIndex(of: column.name) ?? 0]
        return column.kind == .text ? cell : referenceNumber(cell)
      })
  }
  return outcome
}

/// A number in millionths by shifting the point in its text.
func referenceNumber(_ text: String) -> String {
  guard !text.isEmpty else { return "blank" }
  let parts = text.split(separator: ".", omittingEmptySubsequences: false)
  let fraction = parts.count > 1 ? String(parts[1]) : ""
  let digits =
    String(parts[0].drop { $0 == "-" }) + fraction
    + String(repeating: "0", count: 6 - fraction.count)
  let shown = digits.drop { $0 == "0" }
  return shown.isEmpty ? "0" : (text.hasPrefix("-") ? "-" : "") + shown
}
