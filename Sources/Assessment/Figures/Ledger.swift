import TimeSeries
public import TradeStatistics

/// All figures of a brief and the releases that they were read from, in the order of their making.
public struct Ledger: Sendable {
  /// The figures.
  public private(set) var figures: [Figure] = []
  /// The releases cited.
  public private(set) var citations: [Citation] = []
  private var positions: [String: Int] = [:]
  private var cited: [CitationKey: Int] = [:]

  // A release is one table, period and publication day on file at a time; the full citation need
  // not be compared.
  private struct CitationKey: Hashable {
    let table: TableKey
    let period: Period
    let published: Day
  }

  /// Creates an empty ledger.
  public init() {}

  /// The figure at an address, or nil.
  public func figure(_ id: String) -> Figure? {
    positions[id].map { figures[$0] }
  }

  /// Enters a figure and returns it; an address is entered once.
  ///
  /// - Precondition: no other figure has the address.
  @discardableResult
  public mutating func enter(_ figure: Figure) -> Figure {
    precondition(positions[figure.id] == nil, "the address \(figure.id) is taken")
    positions[figure.id] = figures.count
    figures.append(figure)
    return figure
  }

  /// Cites releases and returns their indexes, in order and without repetition.
  public mutating func cite(_ releases: [EffectiveHead]) -> [Int] {
    var indexes: Set<Int> = []
    for effective in releases {
      let key = CitationKey(
        table: effective.release.table, period: effective.release.period,
        published: effective.release.publication.day)
      if let known = cited[key] {
        indexes.insert(known)
      } else {
        cited[key] = citations.count
        indexes.insert(citations.count)
        citations.append(Citation(effective))
      }
    }
    return indexes.sorted()
  }

  /// Whether any release that a figure rests on, directly or through its inputs, is a stand-in.
  public func restsOnStandIn(_ figure: Figure) -> Bool {
    allCitations(of: figure).contains { citations[$0].isStandIn }
  }

  /// Listed codes that a figure, or any figure that it was formed from, could not see.
  public func allOmitted(by figure: Figure) -> [ProductCode] {
    Set(([figure] + inputs(of: figure)).flatMap(\.omits)).sorted()
  }

  /// Indexes of all releases that a figure rests on, directly or through its inputs, in order.
  public func allCitations(of figure: Figure) -> [Int] {
    Set(([figure] + inputs(of: figure)).flatMap(\.citations)).sorted()
  }

  // All figures that a figure was formed from, each once.
  private func inputs(of figure: Figure) -> [Figure] {
    var found: [Figure] = []
    var pending = figure.inputs
    var seen = Set(pending)
    while let id = pending.popLast() {
      guard let input = self.figure(id) else { continue }
      found.append(input)
      for next in input.inputs where seen.insert(next).inserted { pending.append(next) }
    }
    return found
  }
}
