/// Which codes a release was asked for, and what the absence of a row means.
public struct Scope: Hashable, Sendable, Codable {
  /// What a code that was asked for and has no row stands for.
  public enum AbsentRow: String, Hashable, Sendable, Codable, CaseIterable {
    /// No trade.
    case zero
    /// Withheld or not known; never read as zero.
    case unknown
  }

  /// Codes asked for, sorted, each with everything under it; empty means every code.
  public let codes: [ProductCode]
  /// Codes left out, sorted; a code stands for everything under it.
  public let excluded: [ProductCode]
  /// What a missing row means.
  public let absentRow: AbsentRow

  /// Creates a scope; an empty list of codes means a complete table.
  public init(codes: [ProductCode] = [], excluded: [ProductCode] = [], absentRow: AbsentRow) {
    self.codes = codes.sorted()
    self.excluded = excluded.sorted()
    self.absentRow = absentRow
  }

  /// The whole table, absent rows meaning no trade.
  public static let complete = Scope(absentRow: .zero)

  /// Whether everything was asked for.
  public var isWhole: Bool { codes.isEmpty && excluded.isEmpty }

  /// Whether everything under a code was asked for.
  ///
  /// The total stands above all codes: it is covered where nothing was left out, or where it was
  /// itself asked for; it tells nothing about any code under it.
  public func covers(_ code: ProductCode) -> Bool {
    if code == .total, codes.isEmpty { return excluded.isEmpty }
    if !excluded.isEmpty, touches(excluded, code) { return false }
    return codes.isEmpty || holds(codes, code)
  }

  // Whether a sorted list has the code or one above it: of each length there is only one to look for.
  private func holds(_ list: [ProductCode], _ code: ProductCode) -> Bool {
    (1...code.length).contains { length in
      let wanted = code.prefix(length)
      let place = Scope.place(of: wanted, in: list)
      return place < list.count && list[place] == wanted
    }
  }

  // The same, or one under it, which would stand where the code itself would.
  private func touches(_ list: [ProductCode], _ code: ProductCode) -> Bool {
    let place = Scope.place(of: code, in: list)
    return holds(list, code) || place < list.count && code.isPrefix(of: list[place])
  }

  // First index whose code is not before the given one.
  private static func place(of code: ProductCode, in list: [ProductCode]) -> Int {
    var low = 0
    var high = list.count
    while low < high {
      let middle = (low + high) / 2
      if list[middle] < code { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
