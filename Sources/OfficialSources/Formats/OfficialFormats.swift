/// The formats of official files that are read without a description.
public enum OfficialFormats {
  /// All of them; where two recognize a file, the first one takes it.
  public static let all: [any OfficialFormat.Type] = [HSCorrelation.self]

  /// The format of a name given to `--as`.
  public static func named(_ name: String) -> (any OfficialFormat.Type)? {
    all.first { $0.name == name }
  }

  /// The format of a file by its first bytes; nil where none takes it.
  public static func recognize(_ head: FileHead) -> (any OfficialFormat.Type)? {
    all.first { $0.recognizes(head) }
  }
}
