/// How values stand in markup that is written in the source: each by its type.
public struct HTMLInterpolation: StringInterpolationProtocol {
  private(set) var bytes: [UInt8] = []
  // Where the last markup from the source lies.
  private var literalStart = 0
  private var literalEnd = 0

  /// What the source says right before the next value; empty where another value stands there.
  private var lastLiteral: ArraySlice<UInt8> {
    literalEnd == bytes.count ? bytes[literalStart...] : []
  }

  /// Starts without markup.
  public init(literalCapacity: Int, interpolationCount: Int) {
    bytes.reserveCapacity(literalCapacity + 32 * interpolationCount)
  }

  /// Markup from the source; the type lets nothing else come in here.
  public mutating func appendLiteral(_ literal: StaticString) {
    literalStart = bytes.count
    literal.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
    literalEnd = bytes.count
  }

  /// A piece as it is.
  public mutating func appendInterpolation(_ piece: HTML) {
    bytes += piece.bytes
  }

  /// A piece, or nothing.
  public mutating func appendInterpolation(_ piece: HTML?) {
    if let piece { bytes += piece.bytes }
  }

  /// Text, escaped for elements and for quoted attributes.
  public mutating func appendInterpolation(_ text: some StringProtocol) {
    AttributePlace.check(lastLiteral, takes: .text)
    HTMLEscaping.append(text.utf8, to: &bytes)
  }

  /// A whole number, without separators.
  public mutating func appendInterpolation(_ number: some BinaryInteger) {
    AttributePlace.check(lastLiteral, takes: .text)
    bytes.append(contentsOf: String(number).utf8)
  }

  /// An address, for `href` and the like, or to be read.
  public mutating func appendInterpolation(_ address: HTML.Address) {
    AttributePlace.check(lastLiteral, takes: .address)
    HTMLEscaping.append(address.text.utf8, to: &bytes)
  }

  /// Attributes, each with a blank before it.
  public mutating func appendInterpolation(_ attributes: [HTML.Attribute]) {
    for attribute in attributes { attribute.append(to: &bytes) }
  }
}
