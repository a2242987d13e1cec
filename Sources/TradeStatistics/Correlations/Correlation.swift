/// Which six-digit codes of two editions of the Harmonized System share goods.
///
/// A correlation says that two codes have goods in common, and not how much of each. Whether a code passes whole into
/// another is derived from the pairs themselves: the column of relations that the tables print is not trusted.
public struct Correlation: Hashable, Sendable {
  /// Two codes with goods in common.
  public struct Pair: Hashable, Sendable, Comparable {
    /// The code of the first edition.
    public let from: ProductCode
    /// The code of the second edition.
    public let to: ProductCode

    /// Joins two codes.
    public init(from: ProductCode, to: ProductCode) {
      self.from = from
      self.to = to
    }

    /// The same, seen from the other edition.
    public var inverted: Pair { Pair(from: to, to: from) }

    /// Orders by the code of the first edition, then by that of the second.
    public static func < (left: Pair, right: Pair) -> Bool {
      (left.from, left.to) < (right.from, right.to)
    }
  }

  /// How many codes stand on each side of a pair.
  public enum Relation: String, Hashable, Sendable, CaseIterable {
    /// Both codes hold the same goods.
    case oneToOne = "1:1"
    /// The first code was split.
    case oneToMany = "1:n"
    /// The first code was joined with others.
    case manyToOne = "n:1"
    /// Neither holds the other.
    case manyToMany = "n:n"
  }

  /// Number of digits of every code of a correlation.
  public static let codeLength = 6

  /// The first edition, such as `HS2017`.
  public let from: String
  /// The second edition.
  public let to: String
  /// The pairs in order, each once.
  public let pairs: [Pair]
  // The same by the second code, for look-ups from there.
  private let inverse: [Pair]

  /// Creates a correlation from pairs in any order; a pair that comes twice counts once.
  ///
  /// - Precondition: the editions differ, and all codes have six digits.
  public init(from: String, to: String, pairs: some Sequence<Pair>) {
    precondition(from != to, "a correlation joins two editions")
    let pairs = Set(pairs).sorted()
    precondition(
      pairs.allSatisfy { Correlation.isCode($0.from) && Correlation.isCode($0.to) },
      "a correlation is of six-digit codes")
    self.from = from
    self.to = to
    self.pairs = pairs
    self.inverse = pairs.map(\.inverted).sorted()
  }

  private init(from: String, to: String, pairs: [Pair], inverse: [Pair]) {
    self.from = from
    self.to = to
    self.pairs = pairs
    self.inverse = inverse
  }

  /// Whether a code can stand in a correlation: six digits.
  public static func isCode(_ code: ProductCode) -> Bool {
    code.length == codeLength && code.isNumeric
  }

  /// The same correlation seen from its second edition.
  public var inverted: Correlation {
    Correlation(from: to, to: from, pairs: inverse, inverse: pairs)
  }

  /// The codes of the second edition that share goods with a code of the first, in order.
  public func partners(ofFirst code: ProductCode) -> [ProductCode] {
    Correlation.partners(of: code, in: pairs)
  }

  /// The codes of the first edition that share goods with a code of the second, in order.
  public func partners(ofSecond code: ProductCode) -> [ProductCode] {
    Correlation.partners(of: code, in: inverse)
  }

  /// The codes of the first edition, in order.
  public var firstCodes: [ProductCode] { Correlation.codes(pairs) }

  /// The codes of the second edition, in order.
  public var secondCodes: [ProductCode] { Correlation.codes(inverse) }

  /// The relation of a pair, counted over all pairs.
  ///
  /// - Precondition: the pair is one of the correlation's.
  public func relation(of pair: Pair) -> Relation {
    let isSplit = partners(ofFirst: pair.from).count > 1
    let isJoined = partners(ofSecond: pair.to).count > 1
    switch (isJoined, isSplit) {
    case (false, false): return .oneToOne
    case (false, true): return .oneToMany
    case (true, false): return .manyToOne
    case (true, true): return .manyToMany
    }
  }

  /// This correlation and then another one: codes are partners where some code between them is partner of both.
  ///
  /// Two codes with goods in common share these with some code in between, so no true pair is missing. There may be
  /// pairs without common goods: a code may then count as ambiguous that is not, and none as whole that is not.
  ///
  /// - Precondition: the other one begins where this one ends, and does not lead back.
  public func followed(by next: Correlation) -> Correlation {
    precondition(to == next.from && from != next.to, "correlations are joined end to end")
    // Code by code: of two wide tables the same partner is met on many ways.
    let joined = firstCodes.flatMap { code in
      Set(partners(ofFirst: code).flatMap { next.partners(ofFirst: $0) })
        .map { Pair(from: code, to: $0) }
    }
    return Correlation(from: from, to: next.to, pairs: joined)
  }

  private static func codes(_ pairs: [Pair]) -> [ProductCode] {
    var codes: [ProductCode] = []
    for pair in pairs where codes.last != pair.from { codes.append(pair.from) }
    return codes
  }

  private static func partners(of code: ProductCode, in pairs: [Pair]) -> [ProductCode] {
    var low = 0
    var high = pairs.count
    while low < high {
      let middle = (low + high) / 2
      if pairs[middle].from < code { low = middle + 1 } else { high = middle }
    }
    return pairs[low...].prefix { $0.from == code }.map(\.to)
  }
}
