import TextFormats

/// One `key: value` of a table's description, wherever it was written.
struct DescriptionField: Hashable, Sendable {
  /// The key; a key inside a mapping follows its owner's name and a point: `columns.value`.
  let key: String
  /// The value; several where it is a list.
  let values: [String]
  /// Where the value stands.
  let location: SourceLocation

  /// The value as one text.
  var text: String { values.joined(separator: " ") }
}
