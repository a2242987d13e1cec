/// A sector of the product list, with its sub-categories.
public struct Sector: Hashable, Sendable {
  /// One sub-category of a sector: the groups that codes are listed under.
  public struct Group: Hashable, Sendable {
    /// The name used in the code list.
    public let id: String
    /// Title for people.
    public let title: String

    /// Creates a sub-category.
    public init(id: String, title: String) {
      self.id = id
      self.title = title
    }
  }

  /// The name used in the files.
  public let id: String
  /// Title for people.
  public let title: String
  /// Sub-categories in their order of presentation; empty where the text lists no goods.
  public let groups: [Group]

  /// Creates a sector.
  public init(id: String, title: String, groups: [Group]) {
    self.id = id
    self.title = title
    self.groups = groups
  }
}
