/// The first bytes of a file, by which its format is recognized.
public struct FileHead: Sendable {
  /// How many bytes are looked at, at most.
  public static let limit = 1 << 16

  /// The bytes.
  public let bytes: [UInt8]

  /// Takes the start of a file.
  public init(_ bytes: [UInt8]) {
    self.bytes = Array(bytes.prefix(FileHead.limit))
  }

  /// The bytes as text, each byte a character where they are not UTF-8; without a byte-order mark.
  public var text: String {
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    return String(validating: bytes, as: UTF8.self)
      ?? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
  }

  /// The first line that is not blank, without the blanks around it.
  public var firstLine: String {
    text.split(whereSeparator: \.isNewline).lazy
      .map { String($0.drop(while: \.isWhitespace)) }.first { !$0.isEmpty } ?? ""
  }

  /// Whether the file is a ZIP archive.
  public var isZip: Bool { bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) }
  /// Whether the file is compressed by gzip.
  public var isGzip: Bool { bytes.starts(with: [0x1F, 0x8B]) }
}
