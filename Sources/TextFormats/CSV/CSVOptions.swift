/// What a file of comma-separated values may look like; the default is RFC 4180 in UTF-8.
public struct CSVOptions: Hashable, Sendable {
  /// What stands between two fields.
  public enum Delimiter: UInt8, Hashable, Sendable {
    /// `,`
    case comma = 0x2C
    /// `;`
    case semicolon = 0x3B
    /// A tab.
    case tab = 0x09
  }

  /// What stands between two fields.
  public var delimiter: Delimiter
  /// Whether a line may end with one more delimiter with nothing after it, as Chinese customs write their lines.
  public var allowsTrailingDelimiter: Bool
  /// Whether `CSVReader` hands on records with more fields than there are columns, for a caller that can tell which
  /// delimiters are part of a text; all other readers refuse them.
  public var allowsSurplusFields = false
  /// The most bytes in one field, without its quotes.
  public var fieldLimit: Int
  /// The most bytes in one record, each delimiter counting one.
  public var recordLimit: Int

  /// Describes a file; the defaults take what RFC 4180 says, in fields of 1 MiB and records of 4 MiB at most.
  public init(
    delimiter: Delimiter = .comma,
    allowsTrailingDelimiter: Bool = false,
    fieldLimit: Int = 1 << 20,
    recordLimit: Int = 4 << 20
  ) {
    self.delimiter = delimiter
    self.allowsTrailingDelimiter = allowsTrailingDelimiter
    self.fieldLimit = fieldLimit
    self.recordLimit = recordLimit
  }
}
