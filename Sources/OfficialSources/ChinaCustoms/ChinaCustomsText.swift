import SystemCalls
import TextFormats

/// The bytes of an export of Chinese customs, and which of its two encodings they are in.
struct ChinaCustomsText {
  /// An export has at most 10,000 rows; this is room for ten times as many.
  static let limit = 32 << 20

  /// The bytes as they are in the file.
  let bytes: [UInt8]
  /// The encoding that all of them are in.
  let encoding: TextEncodingName
  /// The bytes, counted and hashed.
  let feed: ByteFeed
  private let name: String

  /// Reads a file to its end.
  ///
  /// A file that is UTF-8 from its first byte to its last is taken for that; what Excel and editors save is, and no
  /// Chinese text in GB18030 is by chance. The header alone would not do: in English exports it is plain ASCII.
  init(_ input: SourceInput) throws(OfficialSourcesError) {
    (bytes, feed) = try input.whole(
      limit: ChinaCustomsText.limit,
      remedy: "an export of the office has 10,000 rows at most; import the exports one by one")
    encoding = ChinaCustomsText.isUTF8(bytes) ? .utf8 : .gb18030
    name = input.name
  }

  /// The bytes as UTF-8, in pieces.
  var source: CSVReader.Source {
    var rest = bytes[...]
    return transcoding(
      { buffer in
        let piece = rest.prefix(buffer.count)
        rest = rest.dropFirst(piece.count)
        buffer.replaceSubrange(..<piece.count, with: piece)
        return piece.count
      }, from: encoding, file: name)
  }

  /// Refuses a file whose last line lacks the comma that the office ends all lines with: its last number may be cut.
  func checkEnd() throws(TextFormatError) {
    let comma = UInt8(ascii: ",")
    let feed = UInt8(ascii: "\n")
    let header = bytes.prefix { $0 != feed && $0 != 0x0D }
    guard header.last == comma, header.count < bytes.count, let last = bytes.last, last != comma,
      last != feed
    else { return }
    throw TextFormatError(
      at: SourceLocation(file: name, line: bytes.count { $0 == feed } + 1, column: 1),
      "the last line is cut short: it does not end with a comma, as the header does",
      remedy: "download the file again; if it is whole, end it with a line feed")
  }

  /// The first line of a file as text, whichever of the two encodings it is in; nil where it is in neither.
  static func firstLine(_ head: FileHead) -> String? {
    let bytes = Array(head.bytes.prefix { $0 != 0x0A && $0 != 0x0D })
    guard bytes.count < FileHead.limit else { return nil }
    if isUTF8(bytes) { return FileHead(bytes).text }
    var isRead = false
    let source = transcoding(
      { buffer in
        guard !isRead else { return 0 }
        isRead = true
        buffer.replaceSubrange(..<bytes.count, with: bytes)
        return bytes.count
      }, from: .gb18030, file: "")
    var text: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while let count = try? source(&piece) {
      if count == 0 { return String(decoding: text, as: UTF8.self) }
      text += piece[..<count]
    }
    return nil
  }

  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    (try? UTF8Span(validating: bytes.span)) != nil
  }
}
