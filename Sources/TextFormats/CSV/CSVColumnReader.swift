/// Reads a file of comma-separated values column by column, as fast as memory allows and as strictly as `CSVReader`.
///
/// ```swift
/// var reader = try CSVColumnReader(file: "2020-01.csv", source: source)
/// let plan = try reader.plan([ColumnRequest("COMMODITY", .text), ColumnRequest("ALL_VAL_MO", .number)])
/// try reader.read(plan) { batch in
///   for row in 0..<batch.count { print(batch.text(0, row), batch.number(1, row) as Any) }
/// }
/// ```
///
/// To read on several threads, take chunks in order with `next(into:)`, read each with a `CSVColumnScanner` of the
/// thread's own, and add up the outcomes in the order of the chunks: the result is the same for any number of threads.
public struct CSVColumnReader: ~Copyable {
  /// The names of the columns.
  public let header: CSVHeader
  private let file: String
  private let options: CSVOptions
  private var splitter: CSVSplitter
  /// The first chunk, behind the header.
  private var opening: CSVChunk?
  /// How many lines the header takes.
  public let headerLines: Int

  /// Starts to read, and reads the header line.
  ///
  /// - Parameters:
  ///   - file: the name for messages; nothing is opened.
  ///   - options: what the file may look like.
  ///   - chunk: a chunk that is no longer needed, whose memory is used again.
  ///   - source: gives the bytes of the file, in pieces of any size.
  /// - Throws: as `CSVReader` does.
  public init(
    file: String, options: CSVOptions = CSVOptions(),
    recycling chunk: consuming CSVChunk = CSVChunk(), source: @escaping CSVReader.Source
  ) throws(TextFormatError) {
    var splitter = CSVSplitter(file: file, options: options, source: source)
    _ = try splitter.next(into: &chunk)
    var first = chunk.takeFirstRecord()[...]
    let start = first.count
    let reader = try CSVReader(file: file, options: options) { buffer in
      let count = min(first.count, buffer.count)
      buffer.replaceSubrange(0..<count, with: first.prefix(count))
      first = first.dropFirst(count)
      return count
    }
    header = reader.header
    headerLines = start == 0 ? 0 : reader.line - 1
    self.file = file
    self.options = options
    self.splitter = splitter
    opening = consume chunk
  }

  /// Finds the columns that are asked for.
  ///
  /// - Parameter filter: keeps only some rows; all others are checked all the same.
  /// - Throws: `TextFormatError` that lists the columns found, where one is missing.
  public func plan(
    _ requests: [ColumnRequest], keeping filter: ColumnFilter? = nil
  ) throws(TextFormatError) -> CSVColumnPlan {
    try CSVColumnPlan(
      requests, keeping: filter, header: header, file: file, options: options)
  }

  /// Fills a chunk with the next records; false at the end of the file.
  ///
  /// - Throws: `TextFormatError` where the source fails.
  public mutating func next(into chunk: inout CSVChunk) throws(TextFormatError) -> Bool {
    if let first = opening.take() {
      chunk = first
      if chunk.byteCount > 0 { return true }
    }
    return try splitter.next(into: &chunk)
  }

  /// Reads all records on this thread and hands them on in order.
  ///
  /// - Parameters:
  ///   - records: takes the records that are not plain; nil to have them in batches as well.
  ///   - batches: takes batches of rows.
  /// - Returns: how many records there were.
  /// - Throws: `TextFormatError` with the first thing that is wrong; rows before it were handed on.
  @discardableResult
  public mutating func read(
    _ plan: CSVColumnPlan, records: CSVColumnScanner.RecordHandler? = nil,
    batches: CSVColumnScanner.BatchHandler
  ) throws(TextFormatError) -> Int {
    var scanner = CSVColumnScanner(plan)
    var outcome = CSVChunkOutcome(lines: headerLines, records: 0)
    var chunk = CSVChunk()
    while try next(into: &chunk) {
      let more = try scanner.read(
        chunk, line: outcome.lines + 1, records: records, batches: batches)
      try outcome.append(more, file: file)
    }
    return outcome.records
  }
}

extension CSVChunk {
  /// Takes away the first record, the header.
  fileprivate mutating func takeFirstRecord() -> [UInt8] {
    let feed = UInt8(ascii: "\n")
    var isInside = false
    func end(_ bytes: ArraySlice<UInt8>) -> Int {
      for index in bytes.indices {
        if bytes[index] == UInt8(ascii: "\"") { isInside.toggle() }
        if bytes[index] == feed && !isInside { return index + 1 }
      }
      return bytes.endIndex
    }
    if head.count > 0 {
      let headEnd = end(head.storage[..<head.count])
      let first = Array(head.storage[..<headEnd])
      head = PaddedBytes(head.storage[headEnd..<head.count])
      return first
    }
    let bodyEnd = end(buffer.storage[body])
    let first = Array(buffer.storage[body.lowerBound..<bodyEnd])
    body = bodyEnd..<body.upperBound
    return first
  }
}
