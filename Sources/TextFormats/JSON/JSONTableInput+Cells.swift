// The cells of a row, read byte by byte: every rule of RFC 8259 is checked here, and every error made.
extension JSONTableInput {
  /// Reads a string, a number or null to the end of the record.
  mutating func readCell(
    into record: inout JSONTableRecord, options: JSONTableOptions
  ) throws(TextFormatError) {
    record.placeOfCell = location
    switch try peek() {
    case UInt8(ascii: "\""): try readString(into: &record, options: options)
    case UInt8(ascii: "-"), .some(UInt8(ascii: "0")...UInt8(ascii: "9")):
      try readNumber(into: &record, options: options)
    case UInt8(ascii: "n"): try readNull()
    default:
      throw try unexpected(
        "expected a cell: a string, a number or null",
        remedy: "a table is an array of rows, and a row an array of cells")
    }
    record.endCell()
    try check(record, options)
  }

  /// Steps over what follows a cell; whether another one follows.
  mutating func takeCellEnd() throws(TextFormatError) -> Bool {
    try skipBlanks()
    switch try peek() {
    case UInt8(ascii: ","):
      step()
      try skipBlanks()
      return true
    case UInt8(ascii: "]"):
      step()
      return false
    default: throw try unexpected("expected ',' or ']' after a cell")
    }
  }

  private mutating func readString(
    into record: inout JSONTableRecord, options: JSONTableOptions
  ) throws(TextFormatError) {
    step()
    while true {
      takePlain(into: &record.bytes)
      try check(record, options)
      switch try peek() {
      case nil:
        throw TextFormatError(
          at: record.placeOfCell, "the string that starts here is not closed",
          remedy: "get the file again, it may be cut short")
      case UInt8(ascii: "\""):
        step()
        return
      case UInt8(ascii: "\\"): try readEscape(into: &record.bytes)
      case .some(0x80...): try readWideCharacter(into: &record)
      case .some(0x20...): continue
      case 0: throw failure(EncodingProblem.nul, at: location)
      default:
        throw TextFormatError(
          at: location, "a control character in a string",
          remedy: "write it as an escape, such as \\n or \\t")
      }
    }
  }

  /// Reads a character of two to four bytes; Unicode, table 3-7, says which there are.
  private mutating func readWideCharacter(
    into record: inout JSONTableRecord
  ) throws(TextFormatError) {
    var following = 0
    var allowed: ClosedRange<UInt8> = 0x80...0xBF
    while let byte = try peek() {
      if following == 0 {
        switch byte {
        case 0xC2...0xDF: following = 1
        case 0xE0: (following, allowed) = (2, 0xA0...0xBF)
        case 0xED: (following, allowed) = (2, 0x80...0x9F)
        case 0xE1...0xEF: following = 2
        case 0xF0: (following, allowed) = (3, 0x90...0xBF)
        case 0xF1...0xF3: following = 3
        case 0xF4: (following, allowed) = (3, 0x80...0x8F)
        default: throw invalidText(record, at: byte)
        }
      } else {
        guard allowed.contains(byte) else { throw invalidText(record, at: byte) }
        allowed = 0x80...0xBF
        following -= 1
      }
      record.bytes.append(byte)
      if following == 0 { break }
      stepWithinCharacter()
    }
    // At the end of the file the caller finds the string not closed.
    if try peek() != nil { step() }
  }

  private func invalidText(_ record: JSONTableRecord, at byte: UInt8) -> TextFormatError {
    let cell = record.bytes[record.startOfCell...] + [byte]
    return failure(EncodingProblem.ofInvalidUTF8(cell), at: location)
  }

  private mutating func readNumber(
    into record: inout JSONTableRecord, options: JSONTableOptions
  ) throws(TextFormatError) {
    scan: while let byte = try peek() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"),
        UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
        record.bytes.append(byte)
        step()
        try check(record, options)
      default: break scan
      }
    }
    var rest = record.bytes[record.startOfCell...]
    guard JSONNumber.takeNumber(from: &rest), rest.isEmpty else {
      throw TextFormatError(
        at: record.placeOfCell, "not a number in JSON",
        remedy: "write it like -12.5 or 1e6, without leading zeros, or in quotes")
    }
  }

  private mutating func readNull() throws(TextFormatError) {
    for letter in "null".utf8 {
      guard try peek() == letter else { throw try unexpected("expected 'null'") }
      step()
    }
  }

  private func check(
    _ record: borrowing JSONTableRecord, _ options: JSONTableOptions
  ) throws(TextFormatError) {
    if record.bytes.count - record.startOfCell > options.cellLimit {
      throw TextFormatError(
        at: record.placeOfCell, "a cell of more than \(options.cellLimit) bytes",
        remedy: "check its quotes: one that is not closed takes in all that follows")
    }
    if record.bytes.count + record.count > options.recordLimit {
      throw TextFormatError(
        at: record.place, "a row of more than \(options.recordLimit) bytes",
        remedy: "check that each row is an array of its own")
    }
  }
}
