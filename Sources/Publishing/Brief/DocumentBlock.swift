/// A piece of a document, before it is Markdown or HTML; all text is plain.
enum DocumentBlock: Hashable {
  /// A heading of level 1 to 3.
  case heading(Int, String)
  /// A paragraph that begins with a few strong words.
  case lead(String, String)
  /// A paragraph.
  case paragraph(String)
  /// A table: heads, which columns are numbers, rows of as many cells.
  case table([String], numbers: ClosedRange<Int>?, rows: [[String]])
  /// A list.
  case list([String])
}
