/// Writes JSON the same way each time: members in their order, numbers digit for digit, UTF-8 as it is.
public struct JSONWriter: Sendable {
  /// How the text is laid out.
  public enum Style: Sendable {
    /// One member or element a line, two spaces a level, a line end after the last.
    case pretty
    /// No blanks and no line ends.
    case compact
  }

  private var bytes: [UInt8] = []
  private let isPretty: Bool

  private init(_ style: Style) {
    isPretty = style == .pretty
  }

  /// The JSON text of a value, as UTF-8.
  ///
  /// Escapes what RFC 8259, section 7 demands (quote, backslash, U+0000…U+001F) and nothing else.
  public static func write(_ value: JSONValue, style: Style = .pretty) -> [UInt8] {
    var writer = JSONWriter(style)
    writer.append(value, level: 0)
    if writer.isPretty { writer.bytes.append(UInt8(ascii: "\n")) }
    return writer.bytes
  }

  private mutating func append(_ value: JSONValue, level: Int) {
    switch value {
    case .object(let members):
      append(members, between: "{", "}", level: level) { writer, member in
        writer.append(member.name)
        writer.bytes.append(contentsOf: writer.isPretty ? ": ".utf8 : ":".utf8)
        writer.append(member.value, level: level + 1)
      }
    case .array(let elements):
      append(elements, between: "[", "]", level: level) { writer, element in
        writer.append(element, level: level + 1)
      }
    case .string(let text): append(text)
    case .number(let number): bytes.append(contentsOf: number.text.utf8)
    case .boolean(let value): bytes.append(contentsOf: value ? "true".utf8 : "false".utf8)
    case .null: bytes.append(contentsOf: "null".utf8)
    }
  }

  private mutating func append<Item>(
    _ items: [Item], between open: Unicode.Scalar, _ close: Unicode.Scalar, level: Int,
    each append: (inout JSONWriter, Item) -> Void
  ) {
    bytes.append(UInt8(ascii: open))
    for (index, item) in items.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      breakLine(level: level + 1)
      append(&self, item)
    }
    if !items.isEmpty { breakLine(level: level) }
    bytes.append(UInt8(ascii: close))
  }

  private mutating func breakLine(level: Int) {
    guard isPretty else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * level))
  }

  private mutating func append(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): bytes.append(contentsOf: "\\\"".utf8)
      case UInt8(ascii: "\\"): bytes.append(contentsOf: "\\\\".utf8)
      case UInt8(ascii: "\n"): bytes.append(contentsOf: "\\n".utf8)
      case UInt8(ascii: "\r"): bytes.append(contentsOf: "\\r".utf8)
      case UInt8(ascii: "\t"): bytes.append(contentsOf: "\\t".utf8)
      case 0x08: bytes.append(contentsOf: "\\b".utf8)
      case 0x0C: bytes.append(contentsOf: "\\f".utf8)
      case 0..<0x20:
        bytes.append(contentsOf: byte < 0x10 ? "\\u000".utf8 : "\\u00".utf8)
        bytes.append(contentsOf: String(byte, radix: 16).utf8)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
