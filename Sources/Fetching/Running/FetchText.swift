import TextFormats

/// What little has to be known of an answer's text to judge it; bounded, whatever the answer holds.
enum FetchText {
  private static let limit = 1 << 14

  /// The beginning of a text, of so many bytes at most, without blanks around it.
  static func text(of body: [UInt8], limit: Int = limit) -> String {
    let text = String(decoding: body.prefix(limit), as: UTF8.self)
    return trimmed(text[...])
  }

  /// The first bytes that are no blanks, in lower case.
  static func start(of body: [UInt8]) -> String {
    let bytes = body.starts(with: [0xEF, 0xBB, 0xBF]) ? body.dropFirst(3) : body[...]
    let start = bytes.prefix(limit).drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
    return String(decoding: start.prefix(64), as: UTF8.self).lowercased()
  }

  /// Whether a text that begins so is a web page.
  static func isPage(_ start: String) -> Bool {
    start.hasPrefix("<html") || start.hasPrefix("<!doctype html") || start.hasPrefix("<head")
  }

  /// Whether anything but blanks follows the first line.
  static func hasSecondLine(_ body: [UInt8]) -> Bool {
    guard let end = body.firstIndex(of: UInt8(ascii: "\n")) else { return false }
    return body[(end + 1)...].contains { $0 != 0x20 && !(0x09...0x0D).contains($0) }
  }

  /// The content of the first element of a name, whatever its prefix; nil where there is none.
  static func element(_ name: String, in text: String) -> String? {
    var rest = text[...]
    while let open = rest.firstIndex(of: "<") {
      let tag = rest[rest.index(after: open)...].prefix { $0 != ">" && $0 != "<" }
      let local = tag.prefix { !$0.isWhitespace }.split(separator: ":").last
      rest = rest[tag.endIndex...]
      if local?.lowercased() == name.lowercased(), rest.first == ">" {
        return trimmed(rest.dropFirst().prefix { $0 != "<" })
      }
      rest = rest.first == ">" ? rest.dropFirst() : rest
    }
    return nil
  }

  /// The text of the first member of a name in a short JSON object, at any depth; nil where there is none.
  static func member(_ name: String, of body: [UInt8]) -> String? {
    guard body.count <= limit, let value = try? JSONValue.parse(body, file: "answer") else {
      return nil
    }
    return member(name, of: value)
  }

  private static func member(_ name: String, of value: JSONValue) -> String? {
    switch value {
    case .object(let members):
      members.first { $0.name == name }?.value.text
        ?? members.lazy.compactMap { member(name, of: $0.value) }.first
    case .array(let elements): elements.lazy.compactMap { member(name, of: $0) }.first
    default: nil
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    let tail = text.drop(while: \.isWhitespace)
    return String(String(tail.reversed().drop(while: \.isWhitespace)).reversed())
  }
}
