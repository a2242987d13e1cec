// Escapes in strings; RFC 8259, section 7.
extension JSONTableInput {
  /// Reads an escape from its backslash on, and appends the character that it stands for.
  mutating func readEscape(into bytes: inout [UInt8]) throws(TextFormatError) {
    let place = location
    step()
    let scalar: Unicode.Scalar
    switch try peek() {
    case UInt8(ascii: "u"):
      step()
      bytes.append(contentsOf: String(try readUnicodeEscape(at: place)).utf8)
      return
    case UInt8(ascii: "\""): scalar = "\""
    case UInt8(ascii: "\\"): scalar = "\\"
    case UInt8(ascii: "/"): scalar = "/"
    case UInt8(ascii: "b"): scalar = "\u{8}"
    case UInt8(ascii: "f"): scalar = "\u{C}"
    case UInt8(ascii: "n"): scalar = "\n"
    case UInt8(ascii: "r"): scalar = "\r"
    case UInt8(ascii: "t"): scalar = "\t"
    default:
      throw TextFormatError(
        at: place, "not an escape in JSON", remedy: "write a backslash as \\\\")
    }
    step()
    bytes.append(contentsOf: String(scalar).utf8)
  }

  /// Reads `XXXX`, or the two halves of a surrogate pair.
  private mutating func readUnicodeEscape(
    at place: SourceLocation
  ) throws(TextFormatError) -> Unicode.Scalar {
    let first = try readHexDigits(at: place)
    if let scalar = Unicode.Scalar(first) { return scalar }
    if (0xD800..<0xDC00).contains(first), try take("\\"), try take("u") {
      let second = try readHexDigits(at: place)
      if (0xDC00..<0xE000).contains(second),
        let scalar = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
      {
        return scalar
      }
    }
    throw TextFormatError(
      at: place, "half of a surrogate pair is not a character",
      remedy: "write both halves, or the character itself")
  }

  private mutating func readHexDigits(at place: SourceLocation) throws(TextFormatError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = try peek(), let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw TextFormatError(at: place, "expected four hexadecimal digits after \\u")
      }
      value = value << 4 | UInt32(digit)
      step()
    }
    return value
  }

  private mutating func take(_ mark: Unicode.Scalar) throws(TextFormatError) -> Bool {
    guard try peek() == UInt8(ascii: mark) else { return false }
    step()
    return true
  }
}
