/// One record of a file of comma-separated values: its fields, without quotes, and where they stand in the file.
public struct CSVRecord: Sendable {
  /// Where a field ends in `bytes`; it starts where the one before it ends.
  struct Field: Sendable {
    // 32 bits are enough for any record under the limit, and halve the cost of a hostile one.
    let end: UInt32
    let isQuoted: Bool
  }

  /// The bytes of all fields, one after the other, valid UTF-8 each.
  public internal(set) var bytes: [UInt8] = []
  var fields: [Field] = []
  /// The line that the record starts in.
  public internal(set) var line = 1
  let file: String

  init(file: String) {
    self.file = file
  }

  /// How many fields there are.
  public var count: Int { fields.count }

  /// Whether a field stands in quotes.
  public func isQuoted(_ index: Int) -> Bool { fields[index].isQuoted }

  /// The place of a field in `bytes`.
  public func range(ofField index: Int) -> Range<Int> {
    let start = index == 0 ? 0 : Int(fields[index - 1].end)
    return start..<Int(fields[index].end)
  }

  /// The bytes of a field.
  public func bytes(ofField index: Int) -> ArraySlice<UInt8> {
    bytes[range(ofField: index)]
  }

  /// The text of a field.
  public subscript(index: Int) -> String {
    String(decoding: bytes(ofField: index), as: UTF8.self)
  }

  /// The texts of all fields.
  public var texts: [String] { fields.indices.map { self[$0] } }

  /// Where a field starts in the file: at its opening quote if it has one.
  ///
  /// - Complexity: O(*n*) in the length of the record up to the field; meant for messages.
  public func location(ofField index: Int) -> SourceLocation {
    place(ofField: index).location(file: file)
  }

  /// Where a byte of a field stands in the file, `offset` counting from the start of the field's content.
  public func location(ofField index: Int, offset: Int) -> SourceLocation {
    var place = place(ofField: index)
    let isQuoted = fields[index].isQuoted
    if isQuoted { place.column += 1 }
    let start = range(ofField: index).lowerBound
    place.advance(over: bytes[start..<(start + offset)], isQuoted: isQuoted)
    return place.location(file: file)
  }

  /// The start of a field, found again from its content: quotes were doubled, newlines kept, delimiters one byte.
  private func place(ofField index: Int) -> Place {
    var place = Place(line: line, column: 1)
    for earlier in 0..<index {
      let isQuoted = fields[earlier].isQuoted
      if isQuoted { place.column += 1 }
      place.advance(over: bytes(ofField: earlier), isQuoted: isQuoted)
      // The delimiter, and the closing quote before it.
      place.column += isQuoted ? 2 : 1
    }
    return place
  }

  private struct Place {
    var line: Int
    var column: Int

    mutating func advance(over content: ArraySlice<UInt8>, isQuoted: Bool) {
      for byte in content {
        switch byte {
        case UInt8(ascii: "\n"):
          line += 1
          column = 1
        case UInt8(ascii: "\""): column += isQuoted ? 2 : 1
        default: if !byte.isUTF8Continuation { column += 1 }
        }
      }
    }

    func location(file: String) -> SourceLocation {
      SourceLocation(file: file, line: line, column: column)
    }
  }
}
