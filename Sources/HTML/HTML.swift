/// A piece of an HTML page in which everything that was not written in the program's source is escaped.
///
/// ```swift
/// let row: HTML = "<td title=\"\(note)\"><a href=\"\(address)\">\(name)</a></td>"
/// ```
///
/// Text becomes text: it can neither open a tag, nor end an attribute's value, nor smuggle in a control character.
/// Addresses go where a browser follows them, and only as ``HTML/Address``, which no `javascript:` can become. Pieces
/// put into pieces stay what they are. The bytes are UTF-8, always.
public struct HTML: Hashable, Sendable {
  /// The markup, UTF-8.
  public private(set) var bytes: [UInt8]

  /// An empty piece.
  public init() {
    bytes = []
  }

  /// Text to be read, never markup.
  public init(text: some StringProtocol) {
    bytes = []
    HTMLEscaping.append(text.utf8, to: &bytes)
  }

  /// Markup as it is: for what another writer of the house made of data and escaped itself, such as a chart's SVG.
  ///
  /// Whoever calls this answers for every character; text from a file or a request never goes in here.
  public init(trustedMarkup: String) {
    bytes = Array(trustedMarkup.utf8)
  }

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Whether there is nothing in it.
  public var isEmpty: Bool { bytes.isEmpty }

  /// The markup as text.
  public var markup: String { String(decoding: bytes, as: UTF8.self) }

  /// Adds a piece at the end.
  public mutating func append(_ piece: HTML) {
    bytes += piece.bytes
  }

  /// Two pieces, one after the other.
  public static func + (left: HTML, right: HTML) -> HTML {
    HTML(bytes: left.bytes + right.bytes)
  }

  /// Adds a piece at the end.
  public static func += (left: inout HTML, right: HTML) {
    left.append(right)
  }

  /// A whole document: the doctype, and `html` with its language around head and body.
  public static func document(language: String, head: HTML, body: HTML) -> HTML {
    """
    <!doctype html>
    <html lang="\(language)">
    <head>
    <meta charset="utf-8">
    \(head)
    </head>
    <body>
    \(body)
    </body>
    </html>

    """
  }
}

extension HTML: ExpressibleByStringInterpolation {
  /// Markup that stands in the program's source.
  public init(stringLiteral literal: StaticString) {
    var interpolation = HTMLInterpolation(literalCapacity: 0, interpolationCount: 0)
    interpolation.appendLiteral(literal)
    self.init(stringInterpolation: interpolation)
  }

  /// Markup that stands in the program's source, with values in it.
  public init(stringInterpolation: HTMLInterpolation) {
    bytes = stringInterpolation.bytes
  }
}

extension Sequence<HTML> {
  /// The pieces one after the other, with another one between each two.
  public func joined(separator: HTML = HTML()) -> HTML {
    var whole = HTML()
    for (index, piece) in enumerated() {
      if index > 0 { whole.append(separator) }
      whole.append(piece)
    }
    return whole
  }
}
