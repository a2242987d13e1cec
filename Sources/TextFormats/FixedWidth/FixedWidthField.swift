/// One field of a record of fixed width: where it lies, and what it may hold.
public struct FixedWidthField: Hashable, Sendable {
  /// What a field may hold.
  public enum Kind: Hashable, Sendable {
    /// Digits only, as many as the field is long: a code, a year.
    case code
    /// Digits, zeros or blanks before them, or blanks alone.
    case number
    /// Text in UTF-8, blanks behind it; of at most 16 bytes without them where it is asked for.
    case text
    /// Blanks only: what lies between fields.
    case filler
  }

  /// The name.
  public var name: String
  /// The position of its first byte in the record; 1 is that of the record.
  public var position: Int
  /// How many bytes it has.
  public var length: Int
  /// What it may hold.
  public var kind: Kind

  /// Describes a field.
  public init(_ name: String, at position: Int, length: Int, _ kind: Kind) {
    self.name = name
    self.position = position
    self.length = length
    self.kind = kind
  }

  /// The offsets of its bytes in the record.
  var range: Range<Int> { (position - 1)..<(position - 1 + length) }
}
