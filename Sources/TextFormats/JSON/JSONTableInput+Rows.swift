// What stands around the cells: the outer array, the first row, what lies between rows and behind the last one.
extension JSONTableInput {
  private static let shape =
    "the file must be an array of rows, the first one naming the columns:"
    + " [[\"time\",\"ALL_VAL_MO\"],[\"2020-01\",\"12\"]]"

  /// Steps into the table, up to where its first row opens.
  mutating func openTable() throws(TextFormatError) {
    let first = try peek()
    if first == 0xFE || first == 0xFF { throw failure(EncodingProblem.utf16, at: location) }
    if first == ByteOrderMark.utf8[0] {
      for byte in ByteOrderMark.utf8 {
        guard try peek() == byte else { throw failure(EncodingProblem.unknown, at: location) }
        stepWithinCharacter()
      }
    }
    try skipBlanks()
    switch try peek() {
    case UInt8(ascii: "["): step()
    case UInt8(ascii: "<"):
      throw TextFormatError(
        at: location, "this looks like a web page, not like JSON",
        remedy: "open it in a browser to see what the server says; the US Census Bureau answers so"
          + " if the key is missing or wrong")
    default: throw try unexpected("expected '[', which opens the table", remedy: Self.shape)
    }
    try skipBlanks()
    guard try peek() == UInt8(ascii: "[") else {
      throw try unexpected("expected '[', which opens the row of the names", remedy: Self.shape)
    }
  }

  /// Reads the first row, to the end of it.
  mutating func readNames(
    into record: inout JSONTableRecord, options: JSONTableOptions
  ) throws(TextFormatError) -> [String] {
    record.restart(at: location)
    step()
    try skipBlanks()
    var names: [String] = []
    repeat {
      guard try peek() == UInt8(ascii: "\"") else {
        throw try unexpected("expected the name of a column in double quotes", remedy: Self.shape)
      }
      try readCell(into: &record, options: options)
      let name = String(decoding: record[record.count - 1], as: UTF8.self)
      guard !name.isEmpty else {
        throw TextFormatError(
          at: record.placeOfCell, "column \(record.count) has no name", remedy: "name it")
      }
      names.append(name)
    } while try takeCellEnd()
    return names
  }

  /// Whether the row closes next.
  mutating func endsRow() throws(TextFormatError) -> Bool {
    try skipBlanks()
    return try peek() == UInt8(ascii: "]")
  }

  /// Checks that a row opens next.
  mutating func openRow() throws(TextFormatError) {
    guard try peek() == UInt8(ascii: "[") else {
      throw try unexpected(
        "expected '[', which opens a row", remedy: "each row is an array of cells")
    }
  }

  /// Steps over what follows a row; false if it was the last one, and then nothing follows the table either.
  mutating func takeRowEnd() throws(TextFormatError) -> Bool {
    try skipBlanks()
    switch try peek() {
    case UInt8(ascii: ","):
      step()
      try skipBlanks()
      return true
    case UInt8(ascii: "]"):
      step()
      try skipBlanks()
      if try peek() == nil { return false }
      throw try unexpected("text after the end of the table", remedy: "keep one table a file")
    default: throw try unexpected("expected ',' or ']' after a row")
    }
  }
}
