/// The marks at the start of a file that tell its encoding.
enum ByteOrderMark {
  static let utf8: [UInt8] = [0xEF, 0xBB, 0xBF]
  static let utf16LittleEndian: [UInt8] = [0xFF, 0xFE]
  static let utf16BigEndian: [UInt8] = [0xFE, 0xFF]
  static let gb18030: [UInt8] = [0x84, 0x31, 0x95, 0x33]
  /// How many bytes the longest of them has.
  static let longest = 4

  /// Whether a file starts as UTF-16 does (UTF-32 in little-endian order starts the same way).
  static func isUTF16(_ bytes: some Sequence<UInt8>) -> Bool {
    bytes.starts(with: utf16LittleEndian) || bytes.starts(with: utf16BigEndian)
  }
}

/// What is wrong with the encoding of a text and how to convert it, in the same words in all formats.
struct EncodingProblem: Error {
  let message: String
  let remedy: String

  static let utf16 = EncodingProblem(
    message: "this is UTF-16, not UTF-8",
    remedy: "convert it with: iconv -f UTF-16 -t UTF-8")

  static let nul = EncodingProblem(
    message: "a NUL byte is not text",
    remedy: "if the file is UTF-16, convert it with: iconv -f UTF-16 -t UTF-8")

  static let gb18030 = EncodingProblem(
    message: "not valid UTF-8",
    remedy: "if this is a Chinese customs file it is GB18030: convert it with iconv -f GB18030"
      + " -t UTF-8")

  static let unknown = EncodingProblem(
    message: "not valid UTF-8",
    remedy: "save the file as UTF-8; if it comes from Windows, convert it with: iconv -f"
      + " WINDOWS-1252 -t UTF-8")

  /// What to say of a text that is not UTF-8 from `offset` on, judged by the line that the offset is in.
  static func ofInvalidUTF8(_ bytes: [UInt8], at offset: Int) -> EncodingProblem {
    let lineFeed = UInt8(ascii: "\n")
    let start = bytes[..<offset].lastIndex(of: lineFeed) ?? 0
    let end = bytes[offset...].firstIndex(of: lineFeed) ?? bytes.count
    return ofInvalidUTF8(bytes[start..<end])
  }

  /// What to say of bytes that are not UTF-8: Chinese text shows as runs of high bytes in pairs.
  static func ofInvalidUTF8(_ bytes: ArraySlice<UInt8>) -> EncodingProblem {
    looksLikeGB18030(bytes) ? .gb18030 : .unknown
  }

  /// Whether every high byte belongs to a two- or four-byte character of GB18030, one of them of two high bytes.
  private static func looksLikeGB18030(_ bytes: ArraySlice<UInt8>) -> Bool {
    var sawHighPair = false
    var index = bytes.startIndex
    while index < bytes.endIndex {
      guard bytes[index] >= 0x80 else {
        index += 1
        continue
      }
      guard (0x81...0xFE).contains(bytes[index]) else { return false }
      // A piece that ends inside a character tells nothing against it.
      guard index + 1 < bytes.endIndex else { break }
      switch bytes[index + 1] {
      case 0x30...0x39: index += 4
      case 0x40...0x7E: index += 2
      case 0x80...0xFE:
        sawHighPair = true
        index += 2
      default: return false
      }
    }
    return sawHighPair
  }
}

/// The offset of the first byte that is not part of valid UTF-8, or nil if all are.
func firstInvalidUTF8(in bytes: ArraySlice<UInt8>) -> Int? {
  do {
    _ = try UTF8Span(validating: bytes.span)
    return nil
  } catch {
    return bytes.startIndex + error.byteOffsets.lowerBound
  }
}

extension UInt8 {
  /// Whether this byte continues a character of UTF-8, rather than being one or starting one.
  var isUTF8Continuation: Bool { self & 0xC0 == 0x80 }
}
