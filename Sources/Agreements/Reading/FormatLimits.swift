import TradeStatistics

/// What an agreement file may hold at most.
enum FormatLimits {
  /// The largest amount, in whole units: far over any trade, and far under what sums can hold.
  static let amount = FixedPoint(1_000_000_000_000_000_000)
  /// The version of the format that is read.
  static let version = 1
  /// The most bytes in one file; the largest annexes known have some 100 KiB.
  static let fileBytes = 8 << 20
  /// The most lines of a code list.
  static let productLines = 50_000
  /// The most errors told of one code list.
  static let productErrors = 100
  /// The longest window, in months.
  static let windowMonths = 600
  /// The shortest time that a model is fitted on, in months: three cycles.
  static let shortestFit = 36
  /// The most characters of a name that others refer to.
  static let nameLength = 64
}
