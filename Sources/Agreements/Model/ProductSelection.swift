/// Which part of trade a pledge or a test is about.
public enum ProductSelection: Hashable, Sendable {
  /// All goods, listed or not.
  case all
  /// Everything on the agreement's code list.
  case listed
  /// One sector of the code list, by name.
  case sector(String)
  /// One sub-category of the code list, by name.
  case group(String)
}
