extension JSONValue {
  /// Reads a JSON text as RFC 8259 has it, and nothing beyond it.
  ///
  /// - Parameters:
  ///   - bytes: the text in UTF-8; a byte order mark is skipped.
  ///   - file: the name for messages; nothing is opened.
  ///   - depthLimit: the most levels of objects and arrays inside each other.
  /// - Throws: `TextFormatError` with the place of the first error. A name given twice in one object is an error.
  public static func parse(
    _ bytes: [UInt8], file: String, depthLimit: Int = 128
  ) throws(TextFormatError) -> JSONValue {
    var parser = try JSONParser(bytes, file: file, depthLimit: depthLimit)
    return try parser.parseDocument()
  }
}

/// Walks the bytes of a JSON text; recursion is bounded by the depth limit.
private struct JSONParser {
  private let bytes: [UInt8]
  private let file: String
  private let depthLimit: Int
  private var position = 0
  private var depth = 0

  init(_ bytes: [UInt8], file: String, depthLimit: Int) throws(TextFormatError) {
    self.bytes = bytes
    self.file = file
    self.depthLimit = depthLimit
    if ByteOrderMark.isUTF16(bytes) { throw encodingError(.utf16, at: 0) }
    if let invalid = firstInvalidUTF8(in: bytes[...]) {
      throw encodingError(.ofInvalidUTF8(bytes, at: invalid), at: invalid)
    }
    if bytes.starts(with: ByteOrderMark.utf8) { position = ByteOrderMark.utf8.count }
  }

  mutating func parseDocument() throws(TextFormatError) -> JSONValue {
    skipBlanks()
    let value = try parseValue()
    skipBlanks()
    guard position == bytes.count else {
      throw failure("text after the end of the JSON value", remedy: "keep one value a file")
    }
    return value
  }

  private mutating func parseValue() throws(TextFormatError) -> JSONValue {
    guard let byte = current else { throw failure("expected a JSON value") }
    switch byte {
    case UInt8(ascii: "{"): return try parseObject()
    case UInt8(ascii: "["): return try parseArray()
    case UInt8(ascii: "\""): return .string(try parseString())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try parseNumber()
    case UInt8(ascii: "t"): return try parse("true", as: .boolean(true))
    case UInt8(ascii: "f"): return try parse("false", as: .boolean(false))
    case UInt8(ascii: "n"): return try parse("null", as: .null)
    default: throw failure("expected a JSON value")
    }
  }

  private mutating func parseObject() throws(TextFormatError) -> JSONValue {
    try enter()
    var members: [JSONMember] = []
    var names: Set<String> = []
    if take("}") {
      depth -= 1
      return .object([])
    }
    while true {
      guard current == UInt8(ascii: "\"") else {
        throw failure("expected a name in double quotes")
      }
      let start = position
      let name = try parseString()
      guard names.insert(name).inserted else {
        throw failure("the name '\(name)' is given twice in one object", at: start)
      }
      skipBlanks()
      guard take(":") else { throw failure("expected ':' after the name") }
      members.append(JSONMember(name, try parseValue()))
      skipBlanks()
      if take("}") { break }
      guard take(",") else { throw failure("expected ',' or '}' in an object") }
    }
    depth -= 1
    return .object(members)
  }

  private mutating func parseArray() throws(TextFormatError) -> JSONValue {
    try enter()
    var elements: [JSONValue] = []
    if take("]") {
      depth -= 1
      return .array([])
    }
    while true {
      elements.append(try parseValue())
      skipBlanks()
      if take("]") { break }
      guard take(",") else { throw failure("expected ',' or ']' in an array") }
    }
    depth -= 1
    return .array(elements)
  }

  private mutating func parseNumber() throws(TextFormatError) -> JSONValue {
    var rest = bytes[position...]
    guard JSONNumber.takeNumber(from: &rest) else {
      throw failure(
        "not a number in JSON", remedy: "write it like -12.5 or 1e6, without leading zeros")
    }
    let text = String(decoding: bytes[position..<rest.startIndex], as: UTF8.self)
    position = rest.startIndex
    return .number(JSONNumber(verified: text))
  }

  private mutating func parse(
    _ word: String, as value: JSONValue
  ) throws(TextFormatError) -> JSONValue {
    guard bytes[position...].starts(with: word.utf8) else { throw failure("expected '\(word)'") }
    position += word.utf8.count
    return value
  }

  private mutating func parseString() throws(TextFormatError) -> String {
    let start = position
    position += 1
    var content: [UInt8] = []
    while true {
      let run = position
      while position < bytes.count, bytes[position] >= 0x20, bytes[position] != UInt8(ascii: "\""),
        bytes[position] != UInt8(ascii: "\\")
      {
        position += 1
      }
      content += bytes[run..<position]
      guard position < bytes.count else {
        throw failure("the string that starts here is not closed", at: start)
      }
      switch bytes[position] {
      case UInt8(ascii: "\""):
        position += 1
        return String(decoding: content, as: UTF8.self)
      case UInt8(ascii: "\\"):
        content.append(contentsOf: String(try parseEscape()).utf8)
      default:
        throw failure(
          "a control character in a string", remedy: "write it as an escape, such as \\n or \\u0000"
        )
      }
    }
  }

  private mutating func parseEscape() throws(TextFormatError) -> Unicode.Scalar {
    let start = position
    position += 1
    let letter = current
    if letter == UInt8(ascii: "u") {
      position += 1
      return try parseUnicodeEscape(from: start)
    }
    let scalar: Unicode.Scalar? =
      switch letter {
      case UInt8(ascii: "\""): "\""
      case UInt8(ascii: "\\"): "\\"
      case UInt8(ascii: "/"): "/"
      case UInt8(ascii: "b"): "\u{8}"
      case UInt8(ascii: "f"): "\u{C}"
      case UInt8(ascii: "n"): "\n"
      case UInt8(ascii: "r"): "\r"
      case UInt8(ascii: "t"): "\t"
      default: nil
      }
    guard let scalar else {
      throw failure("not an escape in JSON", at: start, remedy: "write a backslash as \\\\")
    }
    position += 1
    return scalar
  }

  /// Reads `XXXX`, or the two halves of a surrogate pair.
  private mutating func parseUnicodeEscape(
    from start: Int
  ) throws(TextFormatError) -> Unicode.Scalar {
    let first = try parseHexDigits(from: start)
    if let scalar = Unicode.Scalar(first) { return scalar }
    if (0xD800..<0xDC00).contains(first), bytes[position...].starts(with: "\\u".utf8) {
      position += 2
      let second = try parseHexDigits(from: start)
      if (0xDC00..<0xE000).contains(second),
        let scalar = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
      {
        return scalar
      }
    }
    throw failure(
      "half of a surrogate pair is not a character", at: start,
      remedy: "write both halves, or the character itself")
  }

  private mutating func parseHexDigits(from start: Int) throws(TextFormatError) -> UInt32 {
    let digits = bytes[position...].prefix(4)
    let text = String(decoding: digits, as: UTF8.self)
    guard digits.count == 4, digits.first != UInt8(ascii: "+"), digits.first != UInt8(ascii: "-"),
      let value = UInt32(text, radix: 16)
    else {
      throw failure("expected four hexadecimal digits after \\u", at: start)
    }
    position += 4
    return value
  }

  private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func enter() throws(TextFormatError) {
    depth += 1
    guard depth <= depthLimit else {
      throw failure("more than \(depthLimit) levels inside each other")
    }
    position += 1
    skipBlanks()
  }

  /// Steps over a mark, and over the blanks after it.
  private mutating func take(_ mark: Unicode.Scalar) -> Bool {
    guard current == UInt8(ascii: mark) else { return false }
    position += 1
    skipBlanks()
    return true
  }

  private mutating func skipBlanks() {
    while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      position += 1
    }
  }

  private func encodingError(_ problem: EncodingProblem, at offset: Int) -> TextFormatError {
    failure(problem.message, at: offset, remedy: problem.remedy)
  }

  private func failure(
    _ message: String, at offset: Int? = nil, remedy: String? = nil
  ) -> TextFormatError {
    if offset == nil, current == 0 { return encodingError(.nul, at: position) }
    let isEnd = (offset ?? position) >= bytes.count
    let place = SourceLocation(file: file, offset: min(offset ?? position, bytes.count), in: bytes)
    return TextFormatError(
      at: place, isEnd ? message + ", found the end of the file" : message,
      remedy: remedy ?? (isEnd ? "get the file again, it may be cut short" : nil))
  }
}
