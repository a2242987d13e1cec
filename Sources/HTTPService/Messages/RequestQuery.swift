private import HTTPMessages

/// The names and values behind the question mark; a name may have several values.
public struct RequestQuery: Hashable, Sendable {
  /// One `name=value`.
  public struct Item: Hashable, Sendable {
    /// The name, decoded.
    public let name: String
    /// The value, decoded; empty where there is no equals sign.
    public let value: String

    /// Creates an item.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The most items that a query may have.
  static let itemLimit = 100

  /// The items as they came.
  public let items: [Item]

  /// Creates a query.
  public init(_ items: [Item] = []) {
    self.items = items
  }

  /// Reads what stands behind the question mark; nothing between two `&` is no item.
  ///
  /// Nil for wrong percent signs, for what is not UTF-8, and for more than 100 items.
  init?(encoded text: some Collection<UInt8>) {
    let parts = text.split(separator: UInt8(ascii: "&"))
    guard parts.count <= RequestQuery.itemLimit else { return nil }
    var items: [Item] = []
    for part in parts {
      let name = part.prefix { $0 != UInt8(ascii: "=") }
      guard let decodedName = EncodedText.decode(name, plusIsBlank: true),
        let value = EncodedText.decode(part.dropFirst(name.count + 1), plusIsBlank: true)
      else { return nil }
      items.append(Item(decodedName, value))
    }
    self.items = items
  }

  /// The first value of a name; nil where there is none.
  public subscript(name: String) -> String? {
    items.first { $0.name == name }?.value
  }

  /// All values of a name, as they came.
  public func values(of name: String) -> [String] {
    items.filter { $0.name == name }.map(\.value)
  }

  /// The same items ordered by their names; values of one name stay in their order.
  ///
  /// Names are ordered by their bytes, so that the same state has one address on every machine.
  public var canonical: RequestQuery {
    let ordered = items.enumerated().sorted { left, right in
      left.element.name == right.element.name
        ? left.offset < right.offset
        : left.element.name.utf8.lexicographicallyPrecedes(right.element.name.utf8)
    }
    return RequestQuery(ordered.map(\.element))
  }
}

extension RequestQuery: CustomStringConvertible {
  /// The query as an address writes it, without the question mark.
  public var description: String {
    items.map { "\(PercentEncoding.encode($0.name))=\(PercentEncoding.encode($0.value))" }
      .joined(separator: "&")
  }
}
