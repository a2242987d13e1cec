/// Code lists compiled into a sorted table in which the longest listed code wins.
///
/// Each listed code stands for everything under it, except what lies under a longer listed code.
/// Codes have 2 to 10 digits, mixed; leading zeros count.
public struct ProductMap: Hashable, Sendable {
  /// One listed code and the group that it counts toward.
  public struct Entry: Hashable, Sendable {
    /// The listed code.
    public let code: ProductCode
    /// Index of the group, from 0.
    public let group: Int

    /// Creates an entry.
    public init(code: ProductCode, group: Int) {
      self.code = code
      self.group = group
    }
  }

  /// The listed codes that decide something, in order; each code once.
  ///
  /// A code whose next listed code above it counts toward the same group decides nothing and is left
  /// out, so that a coarse row that holds both is one group's alone.
  public let entries: [Entry]
  // Index of the nearest entry above each entry, or −1.
  private let parents: [Int]

  /// Compiles a list; of two entries with the same code the later wins.
  public init(_ list: [Entry]) {
    let isInOrder = zip(list, list.dropFirst()).allSatisfy { $0.code <= $1.code }
    let order =
      isInOrder
      ? Array(list.indices)
      : list.indices.sorted {
        list[$0].code != list[$1].code ? list[$0].code < list[$1].code : $0 < $1
      }
    var entries: [Entry] = []
    var parents: [Int] = []
    for (place, index) in order.enumerated() {
      let entry = list[index]
      let isOverridden = place + 1 < order.count && list[order[place + 1]].code == entry.code
      if isOverridden { continue }
      var candidate = entries.count - 1
      while candidate >= 0, !entries[candidate].code.isPrefix(of: entry.code) {
        candidate = parents[candidate]
      }
      if candidate >= 0, entries[candidate].group == entry.group { continue }
      entries.append(entry)
      parents.append(candidate)
    }
    self.entries = entries
    self.parents = parents
  }

  /// Index of the longest listed code that the code lies under or equals, or nil.
  public func longestMatch(for code: ProductCode) -> Int? {
    var index = lowerBound(code)
    if index == entries.count || entries[index].code != code { index -= 1 }
    while index >= 0, !entries[index].code.isPrefix(of: code) { index = parents[index] }
    return index >= 0 ? index : nil
  }

  /// Indexes of the listed codes that lie strictly under the code.
  public func listed(under code: ProductCode) -> Range<Int> {
    var first = lowerBound(code)
    if first < entries.count, entries[first].code == code { first += 1 }
    var last = first
    while last < entries.count, code.isPrefix(of: entries[last].code) { last += 1 }
    return first..<last
  }

  // First index whose code is not before the given one.
  private func lowerBound(_ code: ProductCode) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].code < code { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension ProductMap {
  /// The longest match for each code of a sorted list, by one merge of the two sorted lists.
  ///
  /// - Complexity: O(codes + entries), plus the depth of nesting a code.
  public func longestMatches(forSorted codes: [ProductCode]) -> [Int?] {
    var matches: [Int?] = []
    matches.reserveCapacity(codes.count)
    var next = 0
    for code in codes {
      while next < entries.count, entries[next].code <= code { next += 1 }
      var index = next - 1
      while index >= 0, !entries[index].code.isPrefix(of: code) { index = parents[index] }
      matches.append(index >= 0 ? index : nil)
    }
    return matches
  }
}
