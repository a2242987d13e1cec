public import TradeStatistics

extension Agreement {
  /// The measure of that name, or nil.
  public func measure(_ id: String) -> Measure? { measures.first { $0.id == id } }

  /// The pledge of that name, or nil.
  public func pledge(_ id: String) -> Pledge? { pledges.first { $0.id == id } }

  /// The claim of that name, or nil.
  public func claim(_ id: String) -> Claim? { claims.first { $0.id == id } }

  /// All sub-categories in order of presentation, each with its sector's name.
  public var groups: [(sector: String, group: Sector.Group)] {
    sectors.flatMap { sector in sector.groups.map { (sector.id, $0) } }
  }

  /// The code list compiled for one source: lines for that source win over lines for all.
  ///
  /// Group indexes are those of ``groups``.
  public func productMap(for source: SourceID?) -> ProductMap {
    let indexes = Dictionary(
      uniqueKeysWithValues: groups.enumerated().map { ($0.element.group.id, $0.offset) })
    func entries(_ lines: [ListedProduct]) -> [ProductMap.Entry] {
      lines.compactMap { line in
        indexes[line.group].map { ProductMap.Entry(code: line.code, group: $0) }
      }
    }
    let general = products.filter { $0.source == nil }
    let special = products.filter { $0.source != nil && $0.source == source }
    return ProductMap(entries(general) + entries(special))
  }
}
