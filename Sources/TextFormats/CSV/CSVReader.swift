/// Reads comma-separated values record by record, in bounded memory; strict, so that no figure is read wrongly.
///
/// ```swift
/// var reader = try CSVReader(file: "products.csv", source: source)
/// let code = try reader.header.column("code")
/// while let record = try reader.next() {
///   print(record[code], record.location(ofField: code))
/// }
/// ```
///
/// Accepts RFC 4180 with LF or CRLF, quoted fields with doubled quotes and line breaks, and a UTF-8 byte order mark.
/// The first line names the columns; each record has as many fields. Empty lines are allowed at the end only
/// (in a file of one column an empty line is an empty field).
public struct CSVReader: ~Copyable {
  /// Fills the buffer from its start and returns how many bytes it put there; 0 means the end of the file.
  public typealias Source = (inout [UInt8]) throws -> Int

  /// The names of the columns.
  public let header: CSVHeader
  private let options: CSVOptions
  private var tokenizer: CSVTokenizer
  private var failure: TextFormatError?
  /// The first of the empty lines at the end, once it was reached.
  private(set) var emptyLine: SourceLocation?

  /// The line that is read next.
  var line: Int { tokenizer.line }

  /// Starts to read, and reads the header line.
  ///
  /// - Parameters:
  ///   - file: the name for messages; nothing is opened.
  ///   - options: what the file may look like.
  ///   - source: gives the bytes of the file, in chunks of any size.
  /// - Throws: `TextFormatError` if there is no header line, a name is missing or given twice, the file is not UTF-8,
  ///   or the source throws. A header without records is not an error.
  public init(
    file: String, options: CSVOptions = CSVOptions(), source: @escaping Source
  ) throws(TextFormatError) {
    var tokenizer = try CSVTokenizer(file: file, options: options, source: source)
    guard var first = try tokenizer.next(), !first.isEmptyLine else {
      throw TextFormatError(
        at: SourceLocation(file: file, line: 1, column: 1), "no header line",
        remedy: "the first line names the columns")
    }
    if options.allowsTrailingDelimiter, first.endsWithDelimiter { first.fields.removeLast() }
    header = try CSVHeader(first)
    self.options = options
    self.tokenizer = tokenizer
  }

  /// Goes on in a file whose header was read already; the source begins with the record in that line.
  init(
    continuing file: String, header: CSVHeader, options: CSVOptions, line: Int,
    source: @escaping Source
  ) {
    self.header = header
    self.options = options
    tokenizer = CSVTokenizer(continuing: file, options: options, line: line, source: source)
  }

  /// The next record, or nil at the end of the file.
  ///
  /// - Throws: `TextFormatError` with the place of what is wrong. The reader stays there: calling again throws again.
  public mutating func next() throws(TextFormatError) -> CSVRecord? {
    if let failure { throw failure }
    do throws(TextFormatError) {
      return try checkedRecord()
    } catch {
      failure = error
      throw error
    }
  }

  private mutating func checkedRecord() throws(TextFormatError) -> CSVRecord? {
    guard var record = try tokenizer.next() else { return nil }
    let expected = header.names.count
    if record.isEmptyLine, expected > 1 {
      emptyLine = record.location(ofField: 0)
      try checkNothingFollows(emptyLine: record.location(ofField: 0))
      return nil
    }
    let isTooLong = record.count > expected
    if isTooLong, options.allowsTrailingDelimiter, record.endsWithDelimiter,
      record.count == expected + 1 || options.allowsSurplusFields
    {
      record.fields.removeLast()
    }
    if record.count == expected || isTooLong && options.allowsSurplusFields { return record }
    // The first field too many, or the last one there is.
    let place = record.location(ofField: min(expected, record.count - 1))
    throw TextFormatError(
      at: place, "expected \(expected) fields as in the header, found \(record.count)",
      remedy: "check the delimiters, and put fields that contain one in quotes")
  }

  private mutating func checkNothingFollows(emptyLine: SourceLocation) throws(TextFormatError) {
    while let record = try tokenizer.next() {
      if !record.isEmptyLine {
        throw .emptyLine(at: emptyLine)
      }
    }
  }
}

extension CSVRecord {
  /// Whether the record is a line with nothing in it, not even quotes.
  fileprivate var isEmptyLine: Bool { fields.count == 1 && endsWithNothing }

  /// Whether the last delimiter has nothing after it.
  fileprivate var endsWithDelimiter: Bool { fields.count > 1 && endsWithNothing }

  private var endsWithNothing: Bool {
    guard let last = fields.last else { return true }
    return !last.isQuoted && range(ofField: fields.count - 1).isEmpty
  }
}
