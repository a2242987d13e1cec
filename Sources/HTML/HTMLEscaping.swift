/// Writes text so that it is text, in an element and in a quoted attribute's value alike.
enum HTMLEscaping {
  private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// Adds text: `& < > " '` as references, and what HTML does not allow in a document as U+FFFD.
  ///
  /// Not allowed are the control characters but tab, line feed and carriage return (U+0000…U+001F, U+007F…U+009F);
  /// source: HTML Standard, section 13.2.3.5.
  static func append(_ text: some Collection<UInt8>, to bytes: inout [UInt8]) {
    let isContiguous: Void? = text.withContiguousStorageIfAvailable { buffer in
      unsafe append(contiguous: buffer.span, to: &bytes)
    }
    if isContiguous == nil { append(contiguous: Array(text).span, to: &bytes) }
  }

  private static func append(contiguous text: Span<UInt8>, to bytes: inout [UInt8]) {
    bytes.reserveCapacity(bytes.count + text.count)
    var index = 0
    while index < text.count {
      let byte = text[index]
      switch byte {
      case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
      case UInt8(ascii: "'"): bytes.append(contentsOf: "&#39;".utf8)
      case 0x09, 0x0A, 0x0D: bytes.append(byte)
      case 0..<0x20, 0x7F: bytes.append(contentsOf: replacement)
      case 0xC2 where index + 1 < text.count && text[index + 1] < 0xA0:
        // U+0080…U+009F are C2 80…C2 9F.
        bytes.append(contentsOf: replacement)
        index += 1
      default: bytes.append(byte)
      }
      index += 1
    }
  }
}
