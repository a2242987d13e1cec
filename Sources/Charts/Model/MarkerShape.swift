/// The shape of a mark, which tells series apart where colours do not.
public enum MarkerShape: String, Hashable, Sendable, CaseIterable {
  /// A disc.
  case disc
  /// A square.
  case square
  /// A square on its corner.
  case diamond
  /// A triangle.
  case triangle
  /// A ring: announced, or not certain.
  case ring
}
