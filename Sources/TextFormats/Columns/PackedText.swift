/// Up to 16 bytes of text in one number: left-aligned, the rest zero, so that its order is that of the bytes.
///
/// Cells of tables are compared with each other far more often than they are shown; as numbers that is one step.
public struct PackedText: Hashable, Sendable, Comparable {
  /// The bytes, the first one highest; 0 is the empty text.
  public let packed: UInt128

  /// Takes packed bytes.
  @inlinable public init(packed: UInt128) {
    self.packed = packed
  }

  /// Packs bytes; nil where there are more than 16 or one of them is NUL.
  public init?(_ bytes: some Sequence<UInt8>) {
    var packed: UInt128 = 0
    var count = 0
    for byte in bytes {
      guard count < 16, byte != 0 else { return nil }
      packed |= UInt128(byte) << UInt128(120 - 8 * count)
      count += 1
    }
    self.packed = packed
  }

  /// Whether there is no text.
  public var isEmpty: Bool { packed == 0 }

  /// How many bytes the text has.
  public var count: Int { packed == 0 ? 0 : 16 - packed.trailingZeroBitCount / 8 }

  /// Orders by bytes, a text before those that begin with it.
  public static func < (left: PackedText, right: PackedText) -> Bool { left.packed < right.packed }
}

extension PackedText: CustomStringConvertible {
  /// The text.
  public var description: String {
    String(
      decoding: (0..<count).map { UInt8(truncatingIfNeeded: packed >> UInt128(120 - 8 * $0)) },
      as: UTF8.self)
  }
}
