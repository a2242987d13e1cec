import TradeStatistics

/// Numbers that may have commas between thousands, as offices print them: `1,234,567`.
enum GroupedNumber {
  /// The number of a text; nil where it is none, or a comma stands anywhere but before each three digits.
  static func value(_ text: some StringProtocol) -> FixedPoint? {
    guard text.utf8.contains(UInt8(ascii: ",")) else { return FixedPoint(String(text)) }
    let whole = text.drop { $0 == "-" }.prefix { $0 != "." }
    let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
    guard (1...3).contains(groups.first?.utf8.count ?? 0),
      groups.dropFirst().allSatisfy({ $0.utf8.count == 3 }),
      text.count(where: { $0 == "," }) == groups.count - 1
    else { return nil }
    return FixedPoint(String(text).filter { $0 != "," })
  }
}
