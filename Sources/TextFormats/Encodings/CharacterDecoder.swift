/// Tells characters of an encoding from their bytes.
protocol CharacterDecoder {
  /// Whether a byte below 80 is a character of ASCII wherever a character can start.
  static var extendsASCII: Bool { get }

  /// What starts at a position, judged by the bytes before `end` alone.
  ///
  /// No character has more than three bytes of UTF-8 for each of its own, nor more than four bytes.
  func character(in bytes: [UInt8], at position: Int, end: Int) -> DecodedCharacter
}

/// What starts at a place of a text.
enum DecodedCharacter {
  /// A character, and how many bytes it takes; never half of a surrogate pair.
  case scalar(UInt32, length: Int)
  /// The start of a character whose other bytes are not there yet.
  case incomplete
  /// No character, to be told by so many bytes.
  case invalid(length: Int)
}

extension CharacterDecoder {
  /// Appends the characters from `position` on, and stops behind the last whole one or before what is none.
  ///
  /// - Returns: how many bytes tell that they are no character; nil where nothing is wrong.
  func decode(
    _ bytes: [UInt8], from position: inout Int, into text: inout TranscodedText
  ) -> Int? {
    let end = bytes.count
    while position < end {
      if Self.extendsASCII, bytes[position] < 0x80 {
        position += text.appendASCII(bytes, from: position)
        continue
      }
      switch character(in: bytes, at: position, end: end) {
      case .scalar(let scalar, let length):
        text.append(scalar)
        position += length
      case .incomplete: return nil
      case .invalid(let length): return length
      }
    }
    return nil
  }
}
