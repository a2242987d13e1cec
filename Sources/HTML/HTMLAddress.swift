private import HTTPMessages

extension HTML {
  /// An address that a page may link to: on this server, or by `https`, `http` or `mailto`.
  public struct Address: Hashable, Sendable {
    /// The address as it is written.
    public let text: String

    /// Takes an address from anywhere; nil where a browser would run it, or might read it otherwise than it looks.
    ///
    /// Allowed are `https://`, `http://` and `mailto:` with something behind, and addresses on this server that begin
    /// with one slash, `?` or `#`. Refused are all other schemes, `//host`, backslashes, blanks and control characters.
    public init?(_ text: String) {
      let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }
      guard isPlain, Address.isOnServer(text) || Address.hasAllowedScheme(text) else { return nil }
      self.text = text
    }

    /// Builds an address on this server; each part is encoded, so none can become another.
    ///
    /// No segments mean `/`. A segment `.` or `..` is what browsers make of it, whatever the writing.
    public init(
      path: [String], query: [(name: String, value: String)] = [], fragment: String? = nil
    ) {
      var text = path.isEmpty ? "/" : ""
      for segment in path { text += "/" + Address.encoded(segment) }
      for (index, item) in query.enumerated() {
        text += (index == 0 ? "?" : "&") + PercentEncoding.encode(item.name) + "="
        text += PercentEncoding.encode(item.value)
      }
      if let fragment { text += "#" + PercentEncoding.encode(fragment) }
      self.text = text
    }

    private static func encoded(_ segment: String) -> String {
      let text = PercentEncoding.encode(segment)
      guard text.utf8.contains(UInt8(ascii: "/")) else { return text }
      return text.split(separator: "/", omittingEmptySubsequences: false).joined(separator: "%2F")
    }

    private static func isOnServer(_ text: String) -> Bool {
      let bytes = text.utf8
      return switch bytes.first {
      case UInt8(ascii: "/"): bytes.dropFirst().first != UInt8(ascii: "/")
      case UInt8(ascii: "?"), UInt8(ascii: "#"): true
      default: false
      }
    }

    private static func hasAllowedScheme(_ text: String) -> Bool {
      let lowered = text.lowercased()
      return ["https://", "http://", "mailto:"].contains { scheme in
        guard lowered.hasPrefix(scheme) else { return false }
        let next = lowered.utf8.dropFirst(scheme.utf8.count).first
        return next != nil && next != UInt8(ascii: "/")
      }
    }
  }
}

extension HTML.Address: CustomStringConvertible {
  /// The address as it is written.
  public var description: String { text }
}
