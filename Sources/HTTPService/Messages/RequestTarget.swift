/// Where a request is addressed to, taken apart.
struct RequestTarget: Hashable, Sendable {
  /// Why a target is refused.
  enum Refusal: Error, Hashable {
    /// The path is not one, or holds what no path of ours does.
    case path
    /// The query is wrongly written, or has too many items.
    case query
  }

  /// The decoded parts of the path; none for `/`.
  let segments: [String]
  /// The query.
  let query: RequestQuery

  /// Reads a target in origin form (`/a?b=c`) or absolute form (`http://host/a?b=c`): RFC 9112, section 3.2.
  ///
  /// A segment may hold a slash that was written as `%2F`: it is text like any other. Segments `.` and `..`, however
  /// they are written, are refused: nothing of ours has such a name.
  init(_ text: String) throws(Refusal) {
    let bytes = Array(text.utf8)
    let origin = try RequestTarget.originForm(bytes)
    let path = origin.prefix { $0 != UInt8(ascii: "?") }
    var segments: [String] = []
    for part in path.dropFirst().split(
      separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    {
      guard let segment = EncodedText.decode(part), segment != ".", segment != ".." else {
        throw .path
      }
      segments.append(segment)
    }
    self.segments = segments == [""] ? [] : segments
    guard let query = RequestQuery(encoded: origin.dropFirst(path.count + 1)) else { throw .query }
    self.query = query
  }

  private static func originForm(_ bytes: [UInt8]) throws(Refusal) -> ArraySlice<UInt8> {
    // Raw bytes that an address never has: they would have come encoded.
    let isPlain = bytes.allSatisfy { byte in
      (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "#") && byte != UInt8(ascii: "\\")
    }
    guard isPlain else { throw .path }
    if bytes.first == UInt8(ascii: "/") { return bytes[...] }
    let schemes = ["http://", "https://"].map { Array($0.utf8) }
    guard let scheme = schemes.first(where: { bytes.starts(with: $0) }) else { throw .path }
    let rest = bytes.dropFirst(scheme.count)
    let authority = rest.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") }
    let origin = rest.dropFirst(authority.count)
    guard !authority.isEmpty else { throw .path }
    return origin.first == UInt8(ascii: "/") ? origin : [UInt8(ascii: "/")] + origin
  }
}
