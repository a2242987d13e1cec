/// Cuts a JSON text at the elements of one array, byte by byte, without judging what they are.
///
/// It knows strings and brackets only; all that it gathers is parsed by others, which find what is wrong.
struct JSONElementSplitter {
  private enum Phase {
    case beforeArray
    case inArray
    case afterArray
  }

  private let file: String
  private let member: [UInt8]
  private let limit: Int
  /// What stands around the array.
  private(set) var frame: [UInt8] = []
  /// The element being read, or read last.
  private(set) var element: [UInt8] = []
  /// Where that starts.
  private(set) var startOfElement: SourceLocation
  private var phase = Phase.beforeArray
  private var isInString = false
  private var isEscaped = false
  /// The brackets that are open: around what is read, or inside the element.
  private var depth = 0
  private var hasElements = false
  /// Where the last string of the frame starts and ends.
  private var lastString = 0..<0
  private var followsName = false
  private var line = 1
  private var column = 1
  /// Where the array ends: in the file, and in the frame.
  private var end: (file: SourceLocation, frame: SourceLocation)?

  init(file: String, member: String, limit: Int) {
    self.file = file
    self.member = Array(member.utf8)
    self.limit = limit
    startOfElement = SourceLocation(file: file, line: 1, column: 1)
  }

  /// Where the next byte is.
  var location: SourceLocation { SourceLocation(file: file, line: line, column: column) }

  /// Takes a byte; true where an element is complete.
  mutating func take(_ byte: UInt8) throws(TextFormatError) -> Bool {
    let isComplete = phase == .inArray ? try takeInArray(byte) : try takeInFrame(byte)
    if byte == UInt8(ascii: "\n") {
      line += 1
      column = 1
    } else if !byte.isUTF8Continuation {
      column += 1
    }
    // A mark of the byte order is no character.
    if frame.count == ByteOrderMark.utf8.count, frame == ByteOrderMark.utf8 { column = 1 }
    return isComplete
  }

  /// Forgets the element that was handed on.
  mutating func removeElement() {
    element.removeAll(keepingCapacity: true)
  }

  /// Ends the text.
  ///
  /// - Throws: `TextFormatError` where it ends inside the array.
  func finish() throws(TextFormatError) {
    guard phase == .inArray else { return }
    throw TextFormatError(
      at: location, "expected ',' or ']' in an array, found the end of the file",
      remedy: "get the file again, it may be cut short")
  }

  private mutating func takeInFrame(_ byte: UInt8) throws(TextFormatError) -> Bool {
    guard frame.count < limit else {
      throw TextFormatError(
        at: location, "more than \(limit) bytes beside the elements of an array",
        remedy: "check that this is the answer of the service that it is taken for")
    }
    frame.append(byte)
    if isInString {
      endString(byte)
      if !isInString { lastString = lastString.lowerBound..<(frame.count - 1) }
      return false
    }
    switch byte {
    case UInt8(ascii: "\""):
      isInString = true
      lastString = frame.count..<frame.count
      followsName = false
    case UInt8(ascii: ":"):
      followsName = depth == 1 && frame[lastString].elementsEqual(member)
    case UInt8(ascii: "[") where followsName && phase == .beforeArray:
      phase = .inArray
      depth = 0
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      depth += 1
      followsName = false
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      depth -= 1
      followsName = false
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"): break
    default: followsName = false
    }
    return false
  }

  private mutating func takeInArray(_ byte: UInt8) throws(TextFormatError) -> Bool {
    if isInString {
      endString(byte)
      try gather(byte)
      return false
    }
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "]"):
      guard depth == 0 else { break }
      let isEnd = byte == UInt8(ascii: "]")
      guard !element.isEmpty || isEnd && !hasElements else {
        throw TextFormatError(at: location, "expected a JSON value")
      }
      let isComplete = !element.isEmpty
      hasElements = true
      if isEnd { endArray() }
      return isComplete
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"):
      if element.isEmpty { return false }
    case UInt8(ascii: "\""): isInString = true
    default: break
    }
    try gather(byte)
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
    case UInt8(ascii: "}"), UInt8(ascii: "]"): depth = max(0, depth - 1)
    default: break
    }
    return false
  }

  private mutating func endArray() {
    phase = .afterArray
    depth = 1
    end = (location, SourceLocation(file: file, offset: frame.count, in: frame))
    frame.append(UInt8(ascii: "]"))
  }

  private mutating func endString(_ byte: UInt8) {
    if isEscaped {
      isEscaped = false
    } else if byte == UInt8(ascii: "\\") {
      isEscaped = true
    } else if byte == UInt8(ascii: "\"") {
      isInString = false
    }
  }

  private mutating func gather(_ byte: UInt8) throws(TextFormatError) {
    if element.isEmpty { startOfElement = location }
    guard element.count < limit else {
      throw TextFormatError(
        at: startOfElement, "an element of an array has more than \(limit) bytes",
        remedy: "check that this is the answer of the service that it is taken for")
    }
    element.append(byte)
  }
}

// Where things are in the file that were found in a part of it.
extension JSONElementSplitter {
  func placeInFile(ofElement place: SourceLocation) -> SourceLocation {
    SourceLocation(
      file: file, line: startOfElement.line + place.line - 1,
      column: place.line == 1 ? startOfElement.column + place.column - 1 : place.column)
  }

  func placeInFile(ofFrame place: SourceLocation) -> SourceLocation {
    guard let end, place >= end.frame else { return place }
    let isSameLine = place.line == end.frame.line
    return SourceLocation(
      file: file, line: place.line + end.file.line - end.frame.line,
      column: isSameLine ? place.column + end.file.column - end.frame.column : place.column)
  }
}
