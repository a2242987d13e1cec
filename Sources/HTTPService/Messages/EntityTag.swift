public import ContentHash

/// The name of one content, by which a client asks whether what it has is still right (RFC 9110, section 8.8.3).
///
/// Made of the content, so it is the same on every machine and after every start.
public struct EntityTag: Hashable, Sendable {
  /// The name without quotes.
  public let name: String

  /// The tag of a content: the first 128 bits of its SHA-256 digest.
  public init(of digest: ContentDigest) {
    name = String(digest.description.prefix(32))
  }

  /// The tag of a content.
  public init(of content: [UInt8]) {
    self.init(of: SHA256.hash(content))
  }

  /// The value of the header `ETag`; compressed content is other content, and so has another strong tag.
  public func header(isCompressed: Bool) -> String {
    isCompressed ? "\"\(name)-gzip\"" : "\"\(name)\""
  }

  /// Whether a header `If-None-Match` names the content, in either encoding; `*` names all there is.
  ///
  /// The comparison is the weak one, as RFC 9110, section 13.1.2 has it.
  public func isNamed(in header: String) -> Bool {
    let names = header.split(separator: ",").map { part in
      let part = part.drop { $0 == " " || $0 == "\t" }
      let tag = part.hasPrefix("W/") ? part.dropFirst(2) : part
      return tag.reversed().drop { $0 == " " || $0 == "\t" }.reversed()
    }
    let ours = ["*", self.header(isCompressed: false), self.header(isCompressed: true)]
    return names.contains { ours.contains(String($0)) }
  }
}
