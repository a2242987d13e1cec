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

  /// Whether everything under a code was asked for.
  ///
  /// The total stands above all codes: it is covered where nothing was left out, or where it was
  /// itself asked for; it tells nothing about any code under it.
  public func covers(_ code: ProductCode) -> Bool {
    if code == .total, codes.isEmpty { return excluded.isEmpty }
    let touchesExclusion = excluded.contains { $0.isPrefix(of: code) || code.isPrefix(of: $0) }
    if touchesExclusion { return false }
    return codes.isEmpty || codes.contains { $0.isPrefix(of: code) }
  }
}
