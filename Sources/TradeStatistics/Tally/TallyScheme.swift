/// Which codes a tally counts toward which group, and what each group should reach.
public struct TallyScheme: Sendable {
  /// What a group should reach in a year.
  public struct Target: Hashable, Sendable {
    /// Index of the group.
    public let group: Int
    /// The calendar year.
    public let year: Int

    /// Names a group's year.
    public init(group: Int, year: Int) {
      self.group = group
      self.year = year
    }
  }

  /// The groups, in order.
  public let groups: [TallyGroup]
  /// The listed codes; the groups are indexes into `groups`.
  public let map: ProductMap
  /// Yearly targets for exports, in whole units of the currency; empty where there are none.
  public let targets: [Target: FixedPoint]

  /// Joins groups, map and targets.
  public init(groups: [TallyGroup], map: ProductMap, targets: [Target: FixedPoint] = [:]) {
    self.groups = groups
    self.map = map
    self.targets = targets
  }
}
