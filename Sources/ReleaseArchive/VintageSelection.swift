/// Which vintages a list of vintages holds.
public enum VintageSelection: Hashable, Sendable, CaseIterable {
  /// Those published by the view's day.
  case publishedByThen
  /// Those published later too, such as stand-ins.
  case all
}
