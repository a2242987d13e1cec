/// What the parser met in a part of a workbook.
enum XMLEvent {
  /// An element begins: its name and attributes, without the prefixes of namespaces.
  case start(String, [String: String])
  /// An element ends.
  case end(String)
  /// Some of an element's text; more may follow.
  case text(String)
}
