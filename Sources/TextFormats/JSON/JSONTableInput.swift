/// The bytes of a JSON table that arrive in chunks, one by one, and the place in the file of the next one.
struct JSONTableInput: ~Copyable {
  private static let chunkSize = 65536

  let file: String
  private let source: CSVReader.Source
  /// Bytes of the file; those from `position` up to `end` have not been read.
  private(set) var buffer: [UInt8] = []
  private(set) var position = 0
  private(set) var end = 0
  /// The line at `position`.
  private(set) var line = 1
  /// The column at `position`, in characters.
  private(set) var column = 1

  /// Reads nothing yet.
  init(file: String, source: @escaping CSVReader.Source) {
    self.file = file
    self.source = source
  }

  /// Where the next byte is.
  var location: SourceLocation { SourceLocation(file: file, line: line, column: column) }

  /// The next byte, or nil at the end of the file.
  mutating func peek() throws(TextFormatError) -> UInt8? {
    if position == end, try !refill() { return nil }
    return buffer[position]
  }

  /// Steps over a byte that is a character of its own, and not a line feed.
  mutating func step() {
    position += 1
    column += 1
  }

  /// Steps over bytes that go on with a character, or that take no column.
  mutating func stepWithinCharacter() {
    position += 1
  }

  /// Steps over blanks, which is what JSON allows between its parts.
  mutating func skipBlanks() throws(TextFormatError) {
    while let byte = try peek() {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): step()
      case UInt8(ascii: "\n"):
        position += 1
        line += 1
        column = 1
      default: return
      }
    }
  }

  /// Takes the plain characters that come next in a string, as far as the chunk goes; perhaps none.
  mutating func takePlain(into bytes: inout [UInt8]) {
    let start = position
    while position < end {
      let byte = buffer[position]
      guard byte >= 0x20, byte < 0x80, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") else {
        break
      }
      position += 1
    }
    bytes += buffer[start..<position]
    column += position - start
  }

  /// Goes on at a place of this chunk that is the start of a line.
  mutating func jump(to position: Int, lines: Int) {
    guard lines > 0 else { return }
    self.position = position
    line += lines
    column = 1
  }

  private mutating func refill() throws(TextFormatError) -> Bool {
    if buffer.isEmpty { buffer = [UInt8](repeating: 0, count: Self.chunkSize) }
    position = 0
    do {
      end = try source(&buffer)
    } catch {
      end = 0
      throw TextFormatError.ofSource(error, at: location)
    }
    precondition(
      (0...buffer.count).contains(end), "a source returns how many bytes it put in the buffer")
    return end > 0
  }
}

// Failures: they say what was found where it explains more.
extension JSONTableInput {
  /// An error at the next byte: something else was expected there.
  mutating func unexpected(
    _ message: String, remedy: String? = nil
  ) throws(TextFormatError) -> TextFormatError {
    switch try peek() {
    case nil:
      TextFormatError(
        at: location, message + ", found the end of the file",
        remedy: "get the file again, it may be cut short")
    case 0: failure(EncodingProblem.nul, at: location)
    default: TextFormatError(at: location, message, remedy: remedy)
    }
  }

  /// An error of the encoding.
  func failure(_ problem: EncodingProblem, at location: SourceLocation) -> TextFormatError {
    TextFormatError(at: location, problem.message, remedy: problem.remedy)
  }
}
