/// Cuts bytes that arrive in chunks into records; knows quotes, line ends and limits, but not how many fields to expect.
struct CSVTokenizer: ~Copyable {
  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
  private static let chunkSize = 65536

  private let options: CSVOptions
  private let delimiter: UInt8
  private let source: CSVReader.Source
  private var buffer: [UInt8]
  private var position = 0
  private var end: Int
  private var record: CSVRecord
  /// The line at `position`.
  private(set) var line = 1
  /// Where the field being read starts in `record.bytes`.
  private var fieldStart = 0
  private var isQuoted = false
  /// All bytes of the record or-ed together: its high bit tells whether there is anything to validate.
  private var seenBits: UInt8 = 0

  private enum State {
    case fieldStart
    case unquoted
    case quoted
    /// After a quote inside a quoted field: it closes the field, or is the first half of an escaped one.
    case quoteInQuoted
    /// After CR outside quotes: only LF may follow.
    case carriageReturn
    case recordEnd
  }

  /// Reads the first bytes, to skip a byte order mark or to refuse UTF-16.
  init(
    file: String, options: CSVOptions, source: @escaping CSVReader.Source
  ) throws(TextFormatError) {
    var opening: [UInt8] = []
    while opening.count < ByteOrderMark.utf8.count {
      var piece = [UInt8](repeating: 0, count: Self.chunkSize)
      let start = SourceLocation(file: file, line: 1, column: 1)
      let count = try Self.pull(from: source, into: &piece, at: start)
      if count == 0 { break }
      opening += piece[..<count]
    }
    if ByteOrderMark.isUTF16(opening) {
      let problem = EncodingProblem.utf16
      throw TextFormatError(
        at: SourceLocation(file: file, line: 1, column: 1), problem.message, remedy: problem.remedy)
    }
    self.options = options
    self.source = source
    delimiter = options.delimiter.rawValue
    record = CSVRecord(file: file)
    buffer = opening
    end = opening.count
    if opening.starts(with: ByteOrderMark.utf8) { position = ByteOrderMark.utf8.count }
  }

  /// Goes on in the middle of a file, at the start of a record.
  init(continuing file: String, options: CSVOptions, line: Int, source: @escaping CSVReader.Source)
  {
    self.options = options
    self.source = source
    delimiter = options.delimiter.rawValue
    record = CSVRecord(file: file)
    buffer = []
    end = 0
    self.line = line
  }

  /// The next record, or nil at the end of the file.
  mutating func next() throws(TextFormatError) -> CSVRecord? {
    // The storage of the last record is used again unless the caller still holds that record.
    record.bytes.removeAll(keepingCapacity: true)
    record.fields.removeAll(keepingCapacity: true)
    record.line = line
    fieldStart = 0
    seenBits = 0
    var state = State.fieldStart
    while state != .recordEnd {
      if position == end, try !refill() {
        guard try finish(in: state) else { return nil }
        break
      }
      switch state {
      case .fieldStart:
        isQuoted = buffer[position] == Self.quote
        if isQuoted { position += 1 }
        state = isQuoted ? .quoted : .unquoted
      case .unquoted: state = try readUnquoted()
      case .quoted: state = try readQuoted()
      case .quoteInQuoted: state = try readAfterQuote()
      case .carriageReturn: state = try readAfterCarriageReturn()
      case .recordEnd: break
      }
    }
    if let problem = encodingProblem() { throw problem }
    return record
  }

  private mutating func readUnquoted() throws(TextFormatError) -> State {
    let start = position
    scan: while position < end {
      switch buffer[position] {
      case delimiter, Self.quote, Self.lineFeed, Self.carriageReturn, 0: break scan
      default:
        seenBits |= buffer[position]
        position += 1
      }
    }
    try keep(start..<position)
    guard position < end else { return .unquoted }
    switch buffer[position] {
    case Self.quote:
      throw failure(
        "a quote inside a field that does not start with one",
        remedy: "put the whole field in quotes and double the quotes inside it")
    case 0: throw nulByte()
    default: return try endField()
    }
  }

  private mutating func readQuoted() throws(TextFormatError) -> State {
    let start = position
    scan: while position < end {
      switch buffer[position] {
      case Self.quote, 0: break scan
      case Self.lineFeed: line += 1
      default: seenBits |= buffer[position]
      }
      position += 1
    }
    try keep(start..<position)
    guard position < end else { return .quoted }
    guard buffer[position] == Self.quote else { throw nulByte() }
    position += 1
    return .quoteInQuoted
  }

  private mutating func readAfterQuote() throws(TextFormatError) -> State {
    switch buffer[position] {
    case Self.quote:
      try keep(position..<(position + 1))
      position += 1
      return .quoted
    case delimiter, Self.lineFeed, Self.carriageReturn:
      return try endField()
    case 0:
      throw nulByte()
    default:
      throw failure(
        "text after the closing quote of a field", after: 1,
        remedy: "double the quotes inside the field, or remove what follows the closing one")
    }
  }

  private mutating func readAfterCarriageReturn() throws(TextFormatError) -> State {
    guard buffer[position] == Self.lineFeed else { throw loneCarriageReturn() }
    position += 1
    line += 1
    return .recordEnd
  }

  /// Ends the field at the delimiter or line end at `position`, and steps over that byte.
  private mutating func endField() throws(TextFormatError) -> State {
    let byte = buffer[position]
    position += 1
    try closeField()
    switch byte {
    case delimiter: return .fieldStart
    case Self.carriageReturn: return .carriageReturn
    default:
      line += 1
      return .recordEnd
    }
  }

  /// Ends the file in a state; false if there is no record left.
  private mutating func finish(in state: State) throws(TextFormatError) -> Bool {
    switch state {
    case .fieldStart:
      if record.fields.isEmpty { return false }
      isQuoted = false
      try closeField()
    case .unquoted, .quoteInQuoted: try closeField()
    case .quoted:
      let opening = openRecord().location(ofField: record.fields.count)
      throw failure(
        "the file ends inside the quoted field that starts here", at: opening,
        remedy: "close the quote; if it is closed in the original, get the file again, it is cut"
          + " short")
    case .carriageReturn: throw loneCarriageReturn()
    case .recordEnd: break
    }
    return true
  }

  private mutating func keep(_ range: Range<Int>) throws(TextFormatError) {
    record.bytes.append(contentsOf: buffer[range])
    // Of two limits the one that was passed first is told, however the bytes were cut into pieces.
    let isRecordFirst = options.recordLimit - record.fields.count < fieldStart + options.fieldLimit
    if isRecordFirst { try checkRecordLimit() }
    if record.bytes.count - fieldStart > options.fieldLimit {
      throw failure(
        "a field of more than \(options.fieldLimit) bytes",
        at: openRecord().location(ofField: record.fields.count),
        remedy: "check its quotes: one that is not closed takes in all that follows")
    }
    try checkRecordLimit()
  }

  private mutating func closeField() throws(TextFormatError) {
    record.fields.append(
      CSVRecord.Field(end: UInt32(record.bytes.count), isQuoted: isQuoted))
    fieldStart = record.bytes.count
    try checkRecordLimit()
  }

  private func checkRecordLimit() throws(TextFormatError) {
    if record.bytes.count + record.fields.count > options.recordLimit {
      throw failure(
        "a record of more than \(options.recordLimit) bytes",
        at: SourceLocation(file: record.file, line: record.line, column: 1),
        remedy: "check its quotes and that its lines end with LF or CRLF")
    }
  }

  private mutating func refill() throws(TextFormatError) -> Bool {
    if buffer.count < Self.chunkSize { buffer = [UInt8](repeating: 0, count: Self.chunkSize) }
    let place = SourceLocation(file: record.file, line: line, column: 1)
    end = try Self.pull(from: source, into: &buffer, at: place)
    position = 0
    return end > 0
  }

  private static func pull(
    from source: CSVReader.Source, into buffer: inout [UInt8], at location: SourceLocation
  ) throws(TextFormatError) -> Int {
    do {
      let count = try source(&buffer)
      precondition(
        (0...buffer.count).contains(count), "a source returns how many bytes it put in the buffer")
      return count
    } catch {
      throw TextFormatError.ofSource(error, at: location)
    }
  }
}

// Failures: where they are, and what they hide.
extension CSVTokenizer {
  /// The record so far, with the field being read as its last one.
  private func openRecord() -> CSVRecord {
    var open = record
    open.fields.append(CSVRecord.Field(end: UInt32(record.bytes.count), isQuoted: isQuoted))
    return open
  }

  /// An error at the byte being read, or `distance` columns after it; a wrong encoding explains more and comes first.
  private func failure(
    _ message: String, after distance: Int = 0, remedy: String
  ) -> TextFormatError {
    let open = openRecord()
    let index = record.fields.count
    let here = open.location(ofField: index, offset: open.range(ofField: index).count)
    let location = SourceLocation(
      file: here.file, line: here.line, column: here.column + distance)
    return failure(message, at: location, remedy: remedy)
  }

  private func failure(
    _ message: String, at location: SourceLocation, remedy: String
  ) -> TextFormatError {
    encodingProblem() ?? TextFormatError(at: location, message, remedy: remedy)
  }

  private func nulByte() -> TextFormatError {
    failure(EncodingProblem.nul.message, remedy: EncodingProblem.nul.remedy)
  }

  private func loneCarriageReturn() -> TextFormatError {
    let last = record.fields.count - 1
    let end = record.location(ofField: last, offset: record.range(ofField: last).count)
    let location = SourceLocation(
      file: end.file, line: end.line,
      column: end.column + (record.fields[last].isQuoted ? 1 : 0))
    return failure(
      "a carriage return without a line feed", at: location,
      remedy: "end lines with LF or CRLF; put a field with a line break in quotes")
  }

  /// The first byte of the complete fields that is not UTF-8; each field is checked alone, for delimiters end characters.
  private func encodingProblem() -> TextFormatError? {
    guard seenBits >= 0x80 else { return nil }
    for index in record.fields.indices {
      let range = record.range(ofField: index)
      if let invalid = firstInvalidUTF8(in: record.bytes[range]) {
        let problem = EncodingProblem.ofInvalidUTF8(record.bytes[range])
        let location = record.location(ofField: index, offset: invalid - range.lowerBound)
        return TextFormatError(at: location, problem.message, remedy: problem.remedy)
      }
    }
    return nil
  }
}
