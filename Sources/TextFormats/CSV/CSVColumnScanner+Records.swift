extension CSVColumnScanner {
  /// Reads records one by one, as `CSVReader` reads them.
  mutating func readRecords(
    _ bytes: ArraySlice<UInt8>, line: Int, _ records: RecordHandler?, _ batches: BatchHandler
  ) throws(TextFormatError) -> CSVChunkOutcome {
    var rest = bytes
    var reader = CSVReader(
      continuing: plan.file, header: plan.header, options: plan.options, line: line
    ) { buffer in
      let count = min(rest.count, buffer.count)
      for index in 0..<count { buffer[index] = rest[rest.startIndex + index] }
      rest = rest.dropFirst(count)
      return count
    }
    var count = 0
    batch.removeAll()
    while let record = try reader.next() {
      count += 1
      if let records {
        try records(record)
        continue
      }
      try append(record)
      if batch.count == ColumnBatch.capacity {
        try batches(batch)
        batch.removeAll()
      }
    }
    if batch.count > 0 { try batches(batch) }
    return CSVChunkOutcome(
      lines: reader.line - line, records: count,
      emptyLine: reader.emptyLine.map { $0.line - line + 1 })
  }

  private mutating func append(_ record: CSVRecord) throws(TextFormatError) {
    let isKept =
      plan.filter.map { PackedText(record.bytes(ofField: plan.fields[$0.column])) == $0.text }
      ?? true
    for (index, request) in plan.requests.enumerated() {
      let field = plan.fields[index]
      let bytes = record.bytes(ofField: field)
      let cell: UInt128?
      switch request.kind {
      case .text where !isKept: continue
      case .text: cell = PackedText(bytes)?.packed
      case .number where bytes.isEmpty: cell = ColumnBatch.blank
      case .number: cell = Millionths.value(of: bytes).map(UInt128.init(bitPattern:))
      }
      guard let cell else {
        throw request.refusal(of: bytes, at: record.location(ofField: field))
      }
      batch.cells[index * ColumnBatch.capacity + batch.count] = cell
    }
    guard isKept else { return }
    batch.lines.append(record.line)
    batch.count += 1
  }
}

extension ColumnRequest {
  /// What to say of a cell that is not of the column's kind.
  func refusal(
    of bytes: ArraySlice<UInt8>, at location: SourceLocation
  ) -> TextFormatError {
    let text = String(decoding: bytes.prefix(40), as: UTF8.self) + (bytes.count > 40 ? "…" : "")
    return switch kind {
    case .text:
      TextFormatError(
        at: location, "'\(text)' in column '\(name)' has more than 16 bytes",
        remedy: "a code has at most 16; check that the right column is named")
    case .number:
      TextFormatError(
        at: location, "'\(text)' in column '\(name)' is not a number",
        remedy: "write plain digits with a point, at most 18 before it and 6 after it, and leave"
          + " the cell blank where nothing was published")
    }
  }
}
