import TextFormats

/// What reading columns gave: cells as texts with their lines, then the error if there was one.
struct ColumnOutcome: Equatable {
  struct Row: Equatable {
    let line: Int
    let cells: [String]
  }

  var rows: [Row] = []
  var error: String?
}

/// Reads columns with the fast reader.
func readColumns(
  _ requests: [ColumnRequest], keeping filter: ColumnFilter? = nil,
  options: CSVOptions = CSVOptions(), _ source: @escaping CSVReader.Source
) -> ColumnOutcome {
  var outcome = ColumnOutcome()
  do {
    var reader = try CSVColumnReader(file: "a.csv", options: options, source: source)
    let plan = try reader.plan(requests, keeping: filter)
    try reader.read(plan) { batch in
      for row in 0..<batch.count {
        let cells = requests.enumerated().map { column, request in
          switch request.kind {
          case .text: batch.text(column, row).description
          case .number: batch.number(column, row).map { "\($0)" } ?? "blank"
          }
        }
        outcome.rows.append(.init(line: batch.line(ofRow: row), cells: cells))
      }
    }
  } catch {
    outcome.error = "\(error)"
  }
  return outcome
}

/// Reads columns the plain way: record by record, each cell from its text.
func readColumnsPlainly(
  _ requests: [ColumnRequest], keeping filter: ColumnFilter? = nil,
  options: CSVOptions = CSVOptions(), _ source: @escaping CSVReader.Source
) -> ColumnOutcome {
  var outcome = ColumnOutcome()
  do {
    var reader = try CSVReader(file: "a.csv", options: options, source: source)
    let columns = try requests.map { try reader.header.column($0.name) }
    while let record = try reader.next() {
      let isKept = filter.map { record[columns[$0.column]] == $0.text.description } ?? true
      var cells: [String] = []
      for (column, request) in zip(columns, requests) {
        if request.kind == .text && !isKept { continue }
        guard let cell = plainCell(record[column], request.kind) else {
          outcome.error = plainRefusal(request, record, column)
          return outcome
        }
        cells.append(cell)
      }
      if isKept { outcome.rows.append(.init(line: record.line, cells: cells)) }
    }
  } catch {
    outcome.error = "\(error)"
  }
  return outcome
}

/// A cell as the batches show it, in the plainest way there is; nil where it is not of the kind.
private func plainCell(_ text: String, _ kind: ColumnRequest.Kind) -> String? {
  switch kind {
  case .text: return text.utf8.count <= 16 ? text : nil
  case .number:
    if text.isEmpty { return "blank" }
    let isNegative = text.hasPrefix("-")
    let parts = text.dropFirst(isNegative ? 1 : 0)
      .split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), (1...18).contains(parts[0].count),
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    let places = parts.count == 2 ? String(parts[1]) : "000000"
    guard (1...6).contains(places.count) else { return nil }
    let padded = places + String(repeating: "0", count: 6 - places.count)
    guard let whole = Int128(parts[0]), let fraction = Int128(padded) else { return nil }
    let value = whole * 1_000_000 + fraction
    return "\(isNegative ? -value : value)"
  }
}

private func plainRefusal(_ request: ColumnRequest, _ record: CSVRecord, _ column: Int) -> String {
  let text = record[column]
  let shown =
    String(decoding: text.utf8.prefix(40), as: UTF8.self) + (text.utf8.count > 40 ? "…" : "")
  let place = record.location(ofField: column)
  return switch request.kind {
  case .text:
    "\(place): error: '\(shown)' in column '\(request.name)' has more than 16 bytes"
      + " (a code has at most 16; check that the right column is named)"
  case .number:
    "\(place): error: '\(shown)' in column '\(request.name)' is not a number"
      + " (write plain digits with a point, at most 18 before it and 6 after it, and leave the cell"
      + " blank where nothing was published)"
  }
}
