/// The bytes of a file of records of fixed width that arrive in chunks, record by record.
struct FixedWidthInput: ~Copyable {
  private static let chunkSize = 65536
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  private let file: String
  let width: Int
  private let source: CSVReader.Source
  /// Bytes of the file; those from `position` on have not been read.
  private(set) var bytes: [UInt8] = []
  private var position = 0
  private var isAtEnd = false
  /// The line of the record read last.
  private(set) var line = 0

  /// Reads nothing yet.
  init(file: String, width: Int, source: @escaping CSVReader.Source) {
    self.file = file
    self.width = width
    self.source = source
  }

  /// Steps over the next record and the end of its line; gives where it starts in `bytes`, or nil at the end of the file.
  mutating func nextRecord() throws(TextFormatError) -> Int? {
    if !hasRecord, !isAtEnd { try refill() }
    guard position < bytes.count else { return nil }
    line += 1
    let start = position
    let end = start + width
    if end < bytes.count, bytes[end] == Self.lineFeed {
      position = end + 1
    } else if end + 1 < bytes.count, bytes[end] == Self.carriageReturn,
      bytes[end + 1] == Self.lineFeed
    {
      position = end + 2
    } else if end == bytes.count {
      position = end
    } else {
      throw wrongLength(start)
    }
    // A line that is too short has its end among these bytes, where no field allows it.
    return start
  }

  /// Whether the next record is there with the end of its line.
  private var hasRecord: Bool {
    let rest = bytes.count - position
    return rest >= width + 2 || (rest == width + 1 && bytes[position + width] == Self.lineFeed)
  }

  /// Puts the bytes not read yet to the front, and gets more, until a record is there or the file ends.
  private mutating func refill() throws(TextFormatError) {
    bytes.removeFirst(position)
    position = 0
    while !hasRecord, !isAtEnd {
      var chunk = [UInt8](repeating: 0, count: Self.chunkSize)
      let count: Int
      do {
        count = try source(&chunk)
      } catch {
        throw TextFormatError.ofSource(
          error, at: SourceLocation(file: file, line: line + 1, column: 1))
      }
      precondition(
        (0...chunk.count).contains(count), "a source returns how many bytes it put in the buffer")
      isAtEnd = count == 0
      bytes += chunk[..<count]
    }
  }
}

// Failures: what is wrong with a record, and where.
extension FixedWidthInput {
  private static let layoutRemedy = "check that the layout is the one of this file"

  /// What to say of a byte at an offset of a field that may not stand there.
  func failure(_ step: FixedWidthPlan.Step, at offset: Int, start: Int) -> TextFormatError {
    let place = start + step.offset + offset
    let byte = bytes[place]
    if bytes[start..<(start + width)].contains(Self.lineFeed) { return wrongLength(start) }
    let location = location(of: place, start: start)
    if byte == 0 {
      return TextFormatError(
        at: location, EncodingProblem.nul.message, remedy: EncodingProblem.nul.remedy)
    }
    let shown =
      (0x20..<0x7F).contains(byte)
      ? "'\(Unicode.Scalar(byte))'" : "the byte 0x\(String(byte, radix: 16, uppercase: true))"
    let field = step.field
    let extent = "at \(field.position)-\(field.position + field.length - 1)"
    switch field.kind {
    case .code:
      return TextFormatError(
        at: location, "\(shown) in '\(field.name)', which has digits only",
        remedy: "it has \(field.length) digits \(extent); \(Self.layoutRemedy)")
    case .number:
      return TextFormatError(
        at: location, "\(shown) in '\(field.name)', which is a number",
        remedy: "it has digits \(extent), with zeros or blanks before them; \(Self.layoutRemedy)")
    case .filler:
      return TextFormatError(
        at: location, "\(shown) between fields, where blanks are expected",
        remedy: "there are blanks \(extent); \(Self.layoutRemedy)")
    case .text where byte < 0x80:
      return TextFormatError(
        at: location, "a control character in '\(field.name)'",
        remedy: "it has text \(extent); \(Self.layoutRemedy)")
    case .text:
      let first = start + step.offset
      let problem = EncodingProblem.ofInvalidUTF8(bytes[first..<(first + step.length)])
      return TextFormatError(at: location, problem.message, remedy: problem.remedy)
    }
  }

  /// What to say of a text that is longer than a cell.
  func tooLong(_ step: FixedWidthPlan.Step, start: Int) -> TextFormatError {
    TextFormatError(
      at: location(of: start + step.offset, start: start),
      "'\(step.field.name)' has more than 16 bytes",
      remedy: "only codes, units and short names can be asked for")
  }

  /// What to say of a line of another length than the layout's; the same wherever the chunks end.
  private func wrongLength(_ start: Int) -> TextFormatError {
    let seen = bytes[start...].prefix(width + 2)
    var length: Int? = seen.count < width ? seen.count : nil
    if let lineEnd = seen.firstIndex(of: Self.lineFeed) {
      let isCarriageReturn = lineEnd > start && bytes[lineEnd - 1] == Self.carriageReturn
      length = lineEnd - start - (isCarriageReturn ? 1 : 0)
    }
    let end = start + min(length ?? width, width)
    return TextFormatError(
      at: location(of: end, start: start),
      length.map { "a record of \($0) bytes" } ?? "a record of more than \(width) bytes",
      remedy: "each line has \(width) bytes; \(Self.layoutRemedy), and that it is not cut short")
  }

  private func location(of place: Int, start: Int) -> SourceLocation {
    let column = bytes[start..<place].count { !$0.isUTF8Continuation } + 1
    return SourceLocation(file: file, line: line, column: column)
  }
}
