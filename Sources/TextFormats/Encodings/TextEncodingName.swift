/// The encodings that a text can be read in.
///
/// The names are those of the WHATWG's Encoding Standard, as iconv and Python know them too.
public enum TextEncodingName: String, CaseIterable, Hashable, Sendable {
  /// What all readers take as it is.
  case utf8 = "UTF-8"
  /// In the byte order that a mark at the start of the file tells; little-endian where there is none.
  case utf16 = "UTF-16"
  /// Western Windows, which ISO 8859-1 and ASCII are parts of but for control characters.
  case windows1252 = "windows-1252"
  /// The Chinese standard in its edition of 2005, which GBK and GB 2312 are parts of.
  case gb18030 = "GB18030"
}

/// Makes a source of UTF-8 from one in another encoding, for any of the readers; in bounded memory.
///
/// ```swift
/// let reader = try CSVReader(file: path, source: transcoding(source, from: .gb18030, file: path))
/// ```
///
/// Strict: bytes that are no character are an error, not a question mark. A mark at the start that
/// tells the encoding is left out, and is an error where it tells another one. UTF-8 is handed on
/// as it is, for the readers check it.
///
/// - Parameters:
///   - source: gives the bytes of the file, cut anywhere, between the bytes of a character too.
///   - encoding: what the file is in.
///   - file: the name for messages; nothing is opened.
/// - Returns: a source that throws what `source` throws, and `TextFormatError` with the place of the first thing
///   that is not in the encoding, once all text before it was handed on. It throws again when asked again.
public func transcoding(
  _ source: @escaping CSVReader.Source, from encoding: TextEncodingName, file: String
) -> CSVReader.Source {
  guard encoding != .utf8 else { return source }
  let transcoder = Transcoder(source, from: encoding, file: file)
  return { buffer in try transcoder.read(into: &buffer) }
}
