extension Correlation {
  /// Which codes of the second edition measure a product that is listed in the first.
  public struct Measures: Hashable, Sendable {
    /// A code that holds goods of the product and others.
    public struct Ambiguity: Hashable, Sendable {
      /// The code of the second edition.
      public let code: ProductCode
      /// Its partners that are wholly listed.
      public let inside: [ProductCode]
      /// Its partners of which only a longer code is listed.
      public let partly: [ProductCode]
      /// Its partners that are not listed.
      public let outside: [ProductCode]
    }

    /// Codes all of whose partners are wholly listed, in order.
    public let whole: [ProductCode]
    /// Codes some of whose partners are listed, or a part of some, in order.
    public let ambiguous: [Ambiguity]
    /// Listed codes that the correlation knows nothing of, in order.
    public let unknown: [ProductCode]
  }

  /// Sorts the codes of the second edition by what they hold of a list of the first.
  ///
  /// A code counts if every code that it correlates with is listed; it is ambiguous if some are. A listed code of two or
  /// four digits stands for all codes under it; one of more than six holds a part of its first six.
  public func measures(_ listed: [ProductCode]) -> Measures {
    let map = ProductMap(listed.map { ProductMap.Entry(code: $0, group: 0) })
    let correlated = CorrelatedMap(map, through: self)
    var whole: [ProductCode] = []
    var ambiguous: [Measures.Ambiguity] = []
    for code in secondCodes where !correlated.holders(of: code).listed.isEmpty {
      let ambiguity = ambiguity(of: code, in: map)
      if ambiguity.partly.isEmpty, ambiguity.outside.isEmpty {
        whole.append(code)
      } else {
        ambiguous.append(ambiguity)
      }
    }
    let unknown = map.entries.indices.filter { !correlated.isKnown[$0] }
      .map { map.entries[$0].code }
    return Measures(whole: whole, ambiguous: ambiguous, unknown: unknown)
  }

  /// What a code of the second edition holds of a list of the first.
  public func ambiguity(of code: ProductCode, in map: ProductMap) -> Measures.Ambiguity {
    let partners = partners(ofSecond: code)
    let inside = partners.filter { map.longestMatch(for: $0) != nil }
    let rest = partners.filter { map.longestMatch(for: $0) == nil }
    return Measures.Ambiguity(
      code: code, inside: inside, partly: rest.filter { !map.listed(under: $0).isEmpty },
      outside: rest.filter { map.listed(under: $0).isEmpty })
  }
}
