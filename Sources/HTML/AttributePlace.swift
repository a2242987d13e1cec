/// What may be put where markup from the source ends.
///
/// Escaping makes a text harmless in an element and inside quotes. It does not where a browser runs or follows the
/// value: there the program was written wrongly, which the first rendering says, whatever the data.
enum AttributePlace {
  enum Value {
    case text
    case address
  }

  /// Attributes whose value a browser follows.
  static let followed: Set<String> = [
    "action", "background", "cite", "data", "formaction", "href", "manifest", "ping", "poster",
    "src",
    "xlink:href",
  ]

  /// Traps unless a value of this kind may follow the markup, of which only what the source says is given: what a
  /// value ends with must not matter.
  static func check(_ markup: ArraySlice<UInt8>, takes value: Value) {
    guard let last = markup.last else { return }
    precondition(last != UInt8(ascii: "="), "an attribute's value is written in quotes")
    guard last == UInt8(ascii: "\"") || last == UInt8(ascii: "'"),
      let name = attributeName(before: markup.dropLast())
    else { return }
    check(name, takes: value)
  }

  /// Traps unless an attribute may have a value of this kind.
  static func check(_ name: String, takes value: Value) {
    let isRun = name.hasPrefix("on") || name == "style" || name == "srcdoc" || name == "srcset"
    precondition(!isRun, "nothing is put into an attribute that a browser interprets")
    precondition(
      value == .address || !followed.contains(name), "what a browser follows is an HTML.Address")
  }

  /// The name whose value was opened by the quote behind these bytes; nil for a quote that ends a value, or in text.
  private static func attributeName(before quote: ArraySlice<UInt8>) -> String? {
    guard quote.last == UInt8(ascii: "=") else { return nil }
    let name = quote.dropLast().reversed().prefix { byte in
      switch byte {
      case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: ":"): true
      default: false
      }
    }
    return String(decoding: name.reversed(), as: UTF8.self).lowercased()
  }
}
