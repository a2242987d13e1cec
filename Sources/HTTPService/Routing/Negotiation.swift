/// What a client would rather have, by its headers `Accept` and `Accept-Encoding` (RFC 9110, section 12).
public enum Negotiation {
  /// The media type that a client prefers among those there are.
  ///
  /// The first one wins a draw, and is taken where the header is absent or cannot be read.
  ///
  /// - Parameter types: such as `text/html`, without parameters.
  /// - Returns: nil where the client takes none of them.
  public static func best(of types: [String], accept: String?) -> String? {
    guard let accept, case let ranges = items(accept), !ranges.isEmpty else { return types.first }
    var best: (type: String, quality: Int)?
    for type in types {
      let quality = quality(of: type, in: ranges)
      if quality > best?.quality ?? 0 { best = (type, quality) }
    }
    return best?.type
  }

  /// Whether a client takes gzip: it is named, or covered by `*`, with a quality above zero.
  ///
  /// Where it is taken it is sent: `identity` is not preferred to it by any client that names both.
  public static func acceptsGzip(_ header: String?) -> Bool {
    guard let header else { return false }
    let items = items(header)
    let named = items.first { $0.name == "gzip" || $0.name == "x-gzip" }
    return (named ?? items.first { $0.name == "*" }).map { $0.quality > 0 } ?? false
  }

  /// The most specific range decides: the type itself, then `text/*`, then `*/*`.
  private static func quality(of type: String, in ranges: [(name: String, quality: Int)]) -> Int {
    let family = type.prefix { $0 != "/" } + "/*"
    for name in [type, String(family), "*/*"] {
      if let range = ranges.first(where: { $0.name == name }) { return range.quality }
    }
    return 0
  }

  /// The items of a list with their qualities in thousandths; an item with a wrong quality is left out.
  private static func items(_ header: String) -> [(name: String, quality: Int)] {
    header.split(separator: ",").compactMap { item in
      let parts = item.split(separator: ";").map { part in
        String(part.filter { $0 != " " && $0 != "\t" }).lowercased()
      }
      guard let name = parts.first, !name.isEmpty else { return nil }
      guard let weight = parts.dropFirst().first(where: { $0.hasPrefix("q=") }) else {
        return (name, 1000)
      }
      return thousandths(weight.dropFirst(2)).map { (name, $0) }
    }
  }

  /// `0`, `1`, `0.5`, `0.125`, `1.000`; nil for what RFC 9110, section 12.4.2 does not allow.
  private static func thousandths(_ text: Substring) -> Int? {
    let digits = Array(text.utf8)
    guard let whole = digits.first, whole == UInt8(ascii: "0") || whole == UInt8(ascii: "1") else {
      return nil
    }
    var value = Int(whole - UInt8(ascii: "0")) * 1000
    guard digits.count <= 5, digits.count == 1 || digits[1] == UInt8(ascii: ".") else { return nil }
    var scale = 100
    for digit in digits.dropFirst(2) {
      guard (0x30...0x39).contains(digit) else { return nil }
      value += Int(digit - 0x30) * scale
      scale /= 10
    }
    return value <= 1000 ? value : nil
  }
}
