/// A product map as stretches of codes side by side, each of one group: the form in which millions of rows are mapped.
///
/// Statistics come sorted by code, so the region of a row is mostly that of the row before, or the next one.
public struct ProductRegions: Hashable, Sendable {
  /// Where each region begins, packed; the first begins below all codes.
  private let starts: [UInt128]
  /// The group of each region; −1 where codes count toward none.
  private let groups: [Int]
  /// How many characters the longest listed code has.
  public let longestCode: Int

  /// Lays out a map; each listed code stands for all under it, less what a longer listed code takes out.
  public init(_ map: ProductMap) {
    var starts: [UInt128] = [0]
    var groups = [-1]
    func open(at start: UInt128, _ group: Int) {
      if starts[starts.count - 1] == start {
        groups[groups.count - 1] = group
      } else if groups[groups.count - 1] != group {
        starts.append(start)
        groups.append(group)
      }
    }
    // Listed codes that the next one may lie under, each with the end of its stretch.
    var above: [(end: UInt128, group: Int)] = []
    func close(before start: UInt128) {
      while let last = above.last, last.end <= start {
        above.removeLast()
        open(at: last.end, above.last?.group ?? -1)
      }
    }
    for entry in map.entries {
      close(before: entry.code.packed)
      open(at: entry.code.packed, entry.group)
      let size = UInt128(1) << UInt128(128 - 8 * entry.code.length)
      above.append((entry.code.packed + size, entry.group))
    }
    close(before: .max)
    self.starts = starts
    self.groups = groups
    longestCode = map.entries.map(\.code.length).max() ?? 0
  }

  /// A place among the regions, to go on from with the next row.
  public struct Cursor: Sendable {
    fileprivate var index = 0

    /// Starts at the first region.
    public init() {}
  }

  /// The group of a packed code, or −1; the cursor remembers where it was found.
  ///
  /// - Complexity: O(1) in the order of codes, else O(log *regions*).
  public func group(of code: UInt128, near cursor: inout Cursor) -> Int {
    if isInside(code, cursor) { return group(at: cursor) }
    return search(code, &cursor)
  }

  private func isInside(_ code: UInt128, _ cursor: Cursor) -> Bool {
    let next = cursor.index + 1
    return starts[cursor.index] <= code && (next == starts.count || code < starts[next])
  }

  private func group(at cursor: Cursor) -> Int { groups[cursor.index] }

  private func search(_ code: UInt128, _ cursor: inout Cursor) -> Int {
    if cursor.index + 1 < starts.count, starts[cursor.index + 1] <= code {
      cursor.index += 1
      if isInside(code, cursor) { return groups[cursor.index] }
    }
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= code { low = middle } else { high = middle }
    }
    cursor.index = low
    return groups[low]
  }

  /// Adds values to the sums of their codes' groups; returns how many values of listed codes were missing.
  ///
  /// - Parameters:
  ///   - codes: packed codes.
  ///   - values: as many values in millionths, as bit patterns.
  ///   - missing: the bit pattern of a value that is not there.
  ///   - sums: a sum a group, from `start` on.
  public func add(
    _ values: Span<UInt128>, of codes: Span<UInt128>, missing: UInt128, to sums: inout [Int128],
    from start: Int, near cursor: inout Cursor
  ) -> Int {
    precondition(values.count == codes.count, "a value a code")
    var absent = 0
    for index in codes.indices {
      let group = group(of: codes[index], near: &cursor)
      guard group >= 0 else { continue }
      let value = values[index]
      if value == missing {
        absent += 1
      } else {
        sums[start + group] &+= Int128(bitPattern: value)
      }
    }
    return absent
  }

  /// Whether some listed code lies strictly under a packed code, so that a row of it holds several groups.
  public func divides(_ code: UInt128) -> Bool {
    let length = 16 - code.trailingZeroBitCount / 8
    guard code != 0, length < longestCode else { return false }
    let end = code + (UInt128(1) << UInt128(128 - 8 * length))
    return starts.contains { $0 > code && $0 < end }
  }
}
