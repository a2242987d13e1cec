/// Reads a text in another encoding piece by piece, and makes UTF-8 of it.
///
/// A class, because the source that it stands behind is a closure that goes on where it was.
final class Transcoder {
  /// How many bytes are asked of the source at once: little enough for them and their text to stay in a core's cache.
  private static let pieceSize = 65536

  private enum Decoder {
    case utf16(UTF16Decoder)
    case windows1252(Windows1252Decoder)
    case gb18030(GB18030Decoder)
  }

  private let source: CSVReader.Source
  private let encoding: TextEncodingName
  private let file: String
  /// How to decode; nil until the file's first bytes are there, for they may tell.
  private var decoder: Decoder?
  private var incoming: [UInt8] = []
  /// Bytes that came and are no text yet: after each piece at most the start of a character.
  private var pending: [UInt8] = []
  private var text = TranscodedText()
  private var isAtEnd = false
  private var failure: TextFormatError?

  init(_ source: @escaping CSVReader.Source, from encoding: TextEncodingName, file: String) {
    self.source = source
    self.encoding = encoding
    self.file = file
  }

  /// Fills the buffer from its start; 0 at the end.
  func read(into buffer: inout [UInt8]) throws -> Int {
    while text.isTaken {
      if let failure { throw failure }
      if isAtEnd { return 0 }
      try pull()
      decodePending()
    }
    return text.take(into: &buffer)
  }

  private func pull() throws {
    if incoming.isEmpty { incoming = [UInt8](repeating: 0, count: Self.pieceSize) }
    let count = try source(&incoming)
    precondition(
      (0...incoming.count).contains(count), "a source returns how many bytes it put in the buffer")
    isAtEnd = count == 0
    pending.append(contentsOf: incoming[..<count])
  }

  private func decodePending() {
    text.startPiece(ofBytes: pending.count)
    if decoder == nil {
      guard isAtEnd || pending.count >= ByteOrderMark.longest else { return }
      open()
      if failure != nil { return }
    }
    var position = 0
    let wrong: Int? =
      switch decoder {
      case .utf16(let decoder): decoder.decode(pending, from: &position, into: &text)
      case .windows1252(let decoder): decoder.decode(pending, from: &position, into: &text)
      case .gb18030(let decoder): decoder.decode(pending, from: &position, into: &text)
      case nil: nil
      }
    if let wrong {
      fail(EncodingProblem.of(pending[position...].prefix(wrong), in: encoding))
    } else if isAtEnd, position < pending.count {
      fail(.truncated(encoding))
    }
    pending.removeFirst(position)
  }

  /// Chooses the decoder, and takes the mark at the start away or refuses one of another encoding.
  private func open() {
    if pending.starts(with: ByteOrderMark.utf8) { return fail(.marked(.utf8, not: encoding)) }
    let isUTF16 = ByteOrderMark.isUTF16(pending)
    switch encoding {
    case .utf16:
      decoder = .utf16(
        UTF16Decoder(isBigEndian: pending.starts(with: ByteOrderMark.utf16BigEndian)))
      if isUTF16 { pending.removeFirst(ByteOrderMark.utf16BigEndian.count) }
    case _ where isUTF16: fail(.marked(.utf16, not: encoding))
    case .gb18030:
      decoder = .gb18030(GB18030Decoder())
      if pending.starts(with: ByteOrderMark.gb18030) {
        pending.removeFirst(ByteOrderMark.gb18030.count)
      }
    case .windows1252: decoder = .windows1252(Windows1252Decoder())
    case .utf8: break
    }
  }

  private func fail(_ problem: EncodingProblem) {
    let (line, column) = text.place
    failure = TextFormatError(
      at: SourceLocation(file: file, line: line, column: column), problem.message,
      remedy: problem.remedy)
  }
}

extension EncodingProblem {
  /// Bytes that are no character.
  fileprivate static func of(
    _ bytes: ArraySlice<UInt8>, in encoding: TextEncodingName
  ) -> EncodingProblem {
    let digits = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }
    let others = TextEncodingName.allCases.filter { $0 != encoding }.map(\.rawValue)
    return EncodingProblem(
      message:
        "the bytes \(digits.joined(separator: " ")) are no character of \(encoding.rawValue)",
      remedy: "name the encoding that the file is in, such as \(others.joined(separator: ", "));"
        + " if it is \(encoding.rawValue), get the file again, it is damaged")
  }

  fileprivate static func truncated(_ encoding: TextEncodingName) -> EncodingProblem {
    EncodingProblem(
      message: "the file ends inside a character of \(encoding.rawValue)",
      remedy: "get the file again, it is cut short; or name the encoding that it is in")
  }

  fileprivate static func marked(
    _ mark: TextEncodingName, not encoding: TextEncodingName
  ) -> EncodingProblem {
    EncodingProblem(
      message: "this is \(mark.rawValue), not \(encoding.rawValue)",
      remedy: "name \(mark.rawValue) as the file's encoding")
  }
}
