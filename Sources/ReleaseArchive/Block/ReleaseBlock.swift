import TradeStatistics

/// The compact form of a release's rows, as Documentation/ArchiveFormat.md lays it out byte by byte.
///
/// Codes are numbers in a dictionary that all releases of a table share; a block is meaningless without it.
enum ReleaseBlock {
  /// The version written, and the only one read.
  static let version: UInt8 = 2

  /// What a block holds beside codes and values, one bit each.
  enum Flag {
    /// The codes are bits over the dictionary's numbers, not gaps between them.
    static let bitmap: UInt8 = 1
    /// Some values are withheld.
    static let withheld: UInt8 = 2
    /// Some rows have quantities.
    static let quantities: UInt8 = 4
    /// Some rows have another unit than the dictionary says, or none where it has one.
    static let exceptions: UInt8 = 8

    static let all = bitmap | withheld | quantities | exceptions
  }

  /// Most rows of one release; sums of so many numbers below the limit stay within 128 bits.
  static let maximumRowCount = 1 << 24
  /// No number has as many millionths as this: 10^30, that is 10^24 whole units.
  static var numberLimit: Int128 { 1_000_000_000_000_000_000_000_000_000_000 }

  /// The exponent byte counts millionths: 0 stands for 10^−6, 6 for 1, 18 for 10^12.
  static let maximumExponent: UInt8 = 18

  static func powerOfTen(_ exponent: Int) -> Int128 {
    (0..<exponent).reduce(Int128(1)) { power, _ in power * 10 }
  }

  /// Whether a number can be kept.
  static func canHold(_ number: FixedPoint) -> Bool {
    number.millionths.magnitude < numberLimit.magnitude
  }

  /// Whether a mantissa times what it counts can be kept.
  static func canHold(_ mantissa: Int128, times scale: Int64) -> Bool {
    let product = mantissa.multipliedReportingOverflow(by: Int128(scale))
    return !product.overflow && product.partialValue.magnitude < numberLimit.magnitude
  }
}
