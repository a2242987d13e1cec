public import TimeSeries

/// A year of twelve months that need not begin in January, as the trade in a crop counts it.
///
/// `2025/26` of a year that begins in September is 2025-09 through 2026-08: the marketing year of US
/// soybeans. Source: USDA, which counts soybeans and maize from September, wheat from June.
public struct MarketingYear: Hashable, Sendable {
  /// What the year follows.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// From one harvest's sale to the next.
    case marketing
    /// From planting or harvest, as the grower counts.
    case crop
    /// A government's or an agreement's own year.
    case fiscal
  }

  /// What the year follows.
  public let kind: Kind
  /// The month that it begins with, 1 through 12.
  public let begins: Int

  /// Creates a year.
  public init(kind: Kind, begins: Int) {
    self.kind = kind
    self.begins = begins
  }

  /// The year written as `2025/26`; nil where the text is not two successive years in that form.
  public func period(_ text: some StringProtocol) -> Period? {
    guard let year = MarketingYear.firstYear(text) else { return nil }
    let first = Month(year: year, month: begins)
    return Period(from: first, through: first.advanced(by: 11))
  }

  /// The first of two successive years written as `2025/26`, or nil.
  static func firstYear(_ text: some StringProtocol) -> Int? {
    let halves = text.split(separator: "/", omittingEmptySubsequences: false)
    guard halves.count == 2, halves[0].utf8.count == 4, halves[1].utf8.count == 2,
      text.utf8.allSatisfy({ $0 == 0x2F || (0x30...0x39).contains($0) }),
      let first = Int(halves[0]), let last = Int(halves[1]), first >= 1,
      (first + 1) % 100 == last
    else { return nil }
    return first
  }
}
