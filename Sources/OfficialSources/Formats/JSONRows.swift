import TextFormats

/// The objects of an office's answer, an array of objects in JSON, each with its place.
struct JSONRows {
  /// An answer of a few thousand rows takes a megabyte or two; what is read takes some times as much memory.
  static let byteLimit = 16 << 20
  /// Rows hold texts and numbers, and nothing inside them.
  private static let depthLimit = 8

  /// One object.
  struct Row {
    /// The object.
    let value: JSONValue
    /// Where it starts.
    let place: SourceLocation
  }

  /// The objects in the order of the answer.
  let rows: [Row]
  /// The bytes, counted and hashed.
  let feed: ByteFeed

  /// Reads an answer to its end.
  ///
  /// - Throws: `OfficialSourcesError` if it cannot be read, is no JSON, or is no array of objects. An empty array is no
  ///   error.
  init(_ input: SourceInput) throws(OfficialSourcesError) {
    let whole = try input.whole(
      limit: JSONRows.byteLimit, remedy: "ask the office for less at a time")
    feed = whole.feed
    rows = try readingFile(input.name) {
      try JSONRows.rows(whole.bytes, SourceLocation(file: input.name, line: 1, column: 1))
    }
  }

  private static func rows(
    _ bytes: [UInt8], _ start: SourceLocation
  ) throws(TextFormatError) -> [Row] {
    if bytes.first(where: { $0 > 0x20 }) == UInt8(ascii: "<") {
      throw TextFormatError(
        at: start, "a web page, not an answer in JSON",
        remedy: "look what the page says; the address or the key may be wrong")
    }
    let value = try JSONValue.parse(bytes, file: start.file, depthLimit: depthLimit)
    guard let elements = value.elements else {
      throw TextFormatError(
        at: start, "an answer that is no array of rows" + (said(value).map { ": '\($0)'" } ?? ""),
        remedy: "the office answers so when it refuses; the key or the address may be wrong")
    }
    var rows: [Row] = []
    for (element, place) in zip(elements, places(bytes, start)) {
      guard case .object = element else {
        throw TextFormatError(
          at: place, "a row that is no object", remedy: "check that the answer is whole")
      }
      rows.append(Row(value: element, place: place))
    }
    return rows
  }

  // What an object says for itself, by the names that services use.
  private static func said(_ value: JSONValue) -> String? {
    let inner = value["error"] ?? value
    return (inner["message"] ?? inner["Message"] ?? inner["error"])?.text ?? value["error"]?.text
  }

  /// Where the values of an array start; the text was parsed, so that it is known to be well formed.
  private static func places(_ bytes: [UInt8], _ start: SourceLocation) -> [SourceLocation] {
    var places: [SourceLocation] = []
    var (line, column, depth) = (1, 1, 0)
    var (isInString, isEscaped, isAtValue) = (false, false, false)
    let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    for byte in isMarked ? bytes.dropFirst(3) : bytes[...] {
      if isAtValue, depth == 1, byte > 0x20, byte != UInt8(ascii: "]") {
        places.append(SourceLocation(file: start.file, line: line, column: column))
        isAtValue = false
      }
      if isInString {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isInString = false
        }
      } else {
        switch byte {
        case UInt8(ascii: "\""): isInString = true
        case UInt8(ascii: "["), UInt8(ascii: "{"):
          depth += 1
          if depth == 1 { isAtValue = true }
        case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
        case UInt8(ascii: ",") where depth == 1: isAtValue = true
        default: break
        }
      }
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return places
  }
}
