public import TradeStatistics

extension Agreement {
  /// The measure of that name, or nil.
  public func measure(_ id: String) -> Measure? { measures.first { $0.id == id } }

  /// The pledge of that name, or nil.
  public func pledge(_ id: String) -> Pledge? { pledges.first { $0.id == id } }

  /// The claim of that name, or nil.
  public func claim(_ id: String) -> Claim? { claims.first { $0.id == id } }

  /// The lines of the code list that a selection means; none for all goods.
  public func products(of selection: ProductSelection) -> [ListedProduct] {
    switch selection {
    case .all: []
    case .listed: products
    case .sector(let sector): products.filter { $0.sector == sector }
    case .group(let group): products.filter { $0.group == group }
    }
  }

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
    var entries: [ProductMap.Entry] = []
    entries.reserveCapacity(products.count)
    // Lines of a group mostly stand together.
    var last: (group: String, index: Int)?
    func append(_ line: ListedProduct) {
      if last?.group != line.group { last = indexes[line.group].map { (line.group, $0) } }
      if let last { entries.append(ProductMap.Entry(code: line.code, group: last.index)) }
    }
    for line in products where line.source == nil { append(line) }
    if let source {
      for line in products where line.source == source { append(line) }
    }
    return ProductMap(entries)
  }
}
