/// A code list of one edition, as it reads in the data of another: through a correlation, and never by guess.
///
/// A code of the data belongs wholly to a listed code if every code that it correlates with lies under that listed code
/// alone; it is shared where some do, or only in part. Codes of the data longer than six digits belong to their first
/// six; shorter ones hold all six-digit codes under them. A listed code longer than six digits holds a part of its first
/// six only, for a correlation says nothing finer.
public struct CorrelatedMap: Hashable, Sendable {
  /// Which listed codes a row of the data holds goods of.
  public struct Holders: Hashable, Sendable {
    /// Indexes into the code list, in order.
    public var listed: [Int]
    /// Whether it holds goods outside of the list too, or may do so.
    public var holdsOthers: Bool

    /// The only listed code that the row belongs to, with all its goods; nil where there is none.
    public var whole: Int? { listed.count == 1 && !holdsOthers ? listed[0] : nil }

    fileprivate static let none = Holders(listed: [], holdsOthers: true)
  }

  /// The code list.
  public let map: ProductMap
  /// The correlation from the edition of the list to that of the data.
  public let correlation: Correlation
  private let codes: [ProductCode]
  // By code of the data, in the order of `codes`.
  private let holders: [Holders]
  /// For each listed code, the six-digit codes of the data that hold goods of it, in order.
  public let reach: [[ProductCode]]
  /// For each listed code, whether the correlation knows any code under it.
  public let isKnown: [Bool]

  /// Reads a code list through a correlation that begins in the list's edition.
  public init(_ map: ProductMap, through correlation: Correlation) {
    self.map = map
    self.correlation = correlation
    let firstCodes = correlation.firstCodes
    isKnown = map.entries.map { entry in
      let sought = entry.code.prefix(Correlation.codeLength)
      let place = CorrelatedMap.place(of: sought, in: firstCodes)
      return place < firstCodes.count && sought.isPrefix(of: firstCodes[place])
    }
    var byFirst: [ProductCode: Holders] = [:]
    for code in firstCodes {
      var holders = Holders.none
      if let match = map.longestMatch(for: code) {
        holders = Holders(listed: [match], holdsOthers: false)
      }
      // What is listed under a six-digit code is a part of it, and how much is not known.
      holders.listed = Array(Set(holders.listed).union(map.listed(under: code))).sorted()
      byFirst[code] = holders
    }
    var reach = Array(repeating: [ProductCode](), count: map.entries.count)
    let codes = correlation.secondCodes
    self.holders = codes.map { code in
      let partners = correlation.partners(ofSecond: code).compactMap { byFirst[$0] }
      let joined = CorrelatedMap.join(partners)
      for index in joined.listed { reach[index].append(code) }
      return joined
    }
    self.codes = codes
    self.reach = reach
  }

  /// What a row of the data holds, by its code.
  ///
  /// A six-digit code that the correlation does not know may hold goods of any listed code of its chapter. Chapters 77,
  /// 98 and 99 are outside of the Harmonized System, and so are codes with letters.
  public func holders(of row: ProductCode) -> Holders {
    if row.length >= Correlation.codeLength {
      let code = row.prefix(Correlation.codeLength)
      let place = place(of: code)
      if place < codes.count, codes[place] == code { return holders[place] }
    } else {
      let under = holders[place(of: row)...].prefix(count(under: row))
      if !under.isEmpty { return CorrelatedMap.join(Array(under)) }
    }
    guard !knows(row) else { return .none }
    let chapter = row.prefix(2)
    return Holders(
      listed: map.entries.indices.filter { map.entries[$0].code.prefix(2) == chapter },
      holdsOthers: true)
  }

  /// Whether the correlation says what a row holds; it need not for rows outside of the Harmonized System.
  public func knows(_ row: ProductCode) -> Bool {
    guard row.isNumeric, row.length >= 2 else { return true }
    if ["77", "98", "99"].contains(row.prefix(2).description) { return true }
    if row.length < Correlation.codeLength { return count(under: row) > 0 }
    let code = row.prefix(Correlation.codeLength)
    let place = place(of: code)
    return place < codes.count && codes[place] == code
  }

  private static func join(_ parts: [Holders]) -> Holders {
    Holders(
      listed: Array(Set(parts.flatMap(\.listed))).sorted(),
      holdsOthers: parts.contains(where: \.holdsOthers))
  }

  private func count(under row: ProductCode) -> Int {
    codes[place(of: row)...].prefix { row.isPrefix(of: $0) }.count
  }

  // First index whose code is not before the given one.
  private func place(of code: ProductCode) -> Int { CorrelatedMap.place(of: code, in: codes) }

  private static func place(of code: ProductCode, in codes: [ProductCode]) -> Int {
    var low = 0
    var high = codes.count
    while low < high {
      let middle = (low + high) / 2
      if codes[middle] < code { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension CorrelatedMap {
  /// Whether two maps read the same list through the same correlation.
  public static func == (left: CorrelatedMap, right: CorrelatedMap) -> Bool {
    left.map == right.map && left.correlation == right.correlation
  }

  /// Feeds what the map is made of.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(map)
    hasher.combine(correlation)
  }
}
