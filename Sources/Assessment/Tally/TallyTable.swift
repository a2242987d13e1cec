public import TimeSeries
public import TradeStatistics

/// Sums by month and flow with what has run up since the window began, beside equal shares of yearly targets.
///
/// The window is all years that have a target; where none has, all months on file. Targets are for exports.
/// A target's share of a month is a twelfth of its year's, added up exactly and rounded once, half to even.
public struct TallyTable: Hashable, Sendable {
  /// What a row sums.
  public enum Level: Hashable, Sendable {
    /// One group of the map.
    case group(String)
    /// All groups of a category.
    case category(String)
    /// All groups.
    case total
  }

  /// One sum.
  public struct Row: Hashable, Sendable {
    /// The month.
    public let month: Month
    /// The flow.
    public let flow: Flow
    /// What is summed.
    public let level: Level
    /// The month's sum, in whole units of the currency.
    public let value: FixedPoint
    /// The sum since the window began; zero before it, and no longer rising after it.
    public let cumulative: FixedPoint
    /// The target's share due since the window began; zero for imports.
    public let target: FixedPoint
  }

  /// The rows: by month, exports before imports, groups before categories before the total.
  public let rows: [Row]

  /// Draws up the table.
  ///
  /// - Parameters:
  ///   - sums: what was summed; a month or flow without rows is one without trade.
  ///   - months: the months of the table, in order.
  ///   - scheme: the groups with their categories and targets.
  public init(_ sums: TallySums, months: [Month], scheme: TallyScheme) {
    let lines = TallyTable.lines(scheme.groups)
    let years = Set(scheme.targets.keys.map(\.year))
    let monthly = TallyTable.targets(scheme, lines)
    var cumulative: [Flow: [FixedPoint]] = [:]
    var dueTwelfths = Array(repeating: FixedPoint.zero, count: lines.count)
    var rows: [Row] = []
    rows.reserveCapacity(months.count * 2 * lines.count)
    for month in months {
      let isInWindow = years.isEmpty || years.contains(month.year)
      for flow in [Flow.export, Flow.import] {
        let amounts = sums.sums[TallySums.Key(month: month, flow: flow)]
        var running =
          cumulative[flow] ?? Array(repeating: FixedPoint.zero, count: lines.count)
        for (index, line) in lines.enumerated() {
          let value = line.groups.reduce(FixedPoint.zero) { $0 + (amounts?[$1] ?? .zero) }
          if isInWindow { running[index] = running[index] + value }
          if isInWindow, flow == .export, let year = monthly[month.year] {
            dueTwelfths[index] = dueTwelfths[index] + year[index]
          }
          rows.append(
            Row(
              month: month, flow: flow, level: line.level, value: value,
              cumulative: running[index],
              target: flow == .export
                ? dueTwelfths[index].scaled(by: FixedPoint(1), over: FixedPoint(12)) : .zero))
        }
        cumulative[flow] = running
      }
    }
    self.rows = rows
  }

  private struct Line {
    let level: Level
    let groups: [Int]
  }

  private static func lines(_ groups: [TallyGroup]) -> [Line] {
    let categories = Set(groups.compactMap(\.category)).sorted(by: TallyGroup.isOrdered)
    return groups.enumerated().map { Line(level: .group($0.element.name), groups: [$0.offset]) }
      + categories.map { category in
        Line(
          level: .category(category),
          groups: groups.indices.filter { groups[$0].category == category })
      } + [Line(level: .total, groups: Array(groups.indices))]
  }

  /// The yearly target of each line, by year.
  private static func targets(_ scheme: TallyScheme, _ lines: [Line]) -> [Int: [FixedPoint]] {
    var targets: [Int: [FixedPoint]] = [:]
    for year in Set(scheme.targets.keys.map(\.year)) {
      targets[year] = lines.map { line in
        line.groups.reduce(.zero) {
          $0 + (scheme.targets[TallyScheme.Target(group: $1, year: year)] ?? .zero)
        }
      }
    }
    return targets
  }
}
