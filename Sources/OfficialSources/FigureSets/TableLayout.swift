/// How a table lies in its file.
enum TableLayout: String, Hashable, Sendable, CaseIterable {
  /// A row a figure, with columns for the period, the code and the value.
  case long
  /// A row a code, a column a period.
  case wide
}
