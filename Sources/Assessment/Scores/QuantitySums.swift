import TimeSeries
import TradeStatistics

/// Value and quantity of one table row's code over a period.
struct QuantitySums {
  var value = FixedPoint.zero
  var quantity = FixedPoint.zero
  var unit: QuantityUnit?
  /// Why quantities do not add up, where they do not.
  var obstacle: Reason?
  /// The releases that the quantities were read from.
  var releases: [EffectiveHead] = []

  /// The tables that print quantities of rows under the given codes in some of the periods, by
  /// row code.
  static func tables(
    _ codes: [Int], cover: MeasureCover, over periods: [Period]
  ) -> [ProductCode: Set<TableKey>] {
    let listed = Set(codes)
    var tables: [ProductCode: Set<TableKey>] = [:]
    for release in cover.covers(within: periods).flatMap(\.releases) {
      guard case .kept(let all) = release.listed else { continue }
      let rows = all.filter { $0.quantity != nil }
      let matches = cover.map.longestMatches(forSorted: rows.map(\.code))
      for (row, match) in zip(rows, matches) {
        guard let match, listed.contains(match) else { continue }
        tables[row.code, default: []].insert(release.effective.release.table)
      }
    }
    return tables
  }

  /// Sums a row's code over the published parts of a period.
  ///
  /// Of several tables that print the row one counts: a real vintage before a stand-in, then the
  /// newest. A part without the row is no trade only where its table was asked for it.
  ///
  /// - Parameter parts: The parts, or why the period has none.
  init(
    of code: ProductCode, in tables: Set<TableKey>, cover: MeasureCover,
    over parts: Measured<[Period]>
  ) {
    obstacle = parts.reason
    for part in parts.value ?? [] {
      let candidates = (cover.covers[part.canonical]?.releases ?? [])
        .filter { tables.contains($0.effective.release.table) }
        .sorted { QuantitySums.isBetter($0.effective, than: $1.effective) }
      if let printed = candidates.first(where: { $0.listed.row(code)?.quantity != nil }) {
        add(printed, code)
        continue
      }
      let isNone = candidates.contains { candidate in
        let scope = candidate.effective.release.scope
        let row = candidate.listed.row(code)
        return scope.covers(code) && scope.absentRow == .zero
          && (row == nil || row?.value == .zero)
      }
      if !isNone {
        obstacle = Reason(.notOnFile, "no quantity of \(code) in \(part) is on file")
      }
    }
  }

  /// Whether a release counts before another: a real vintage before a stand-in, then the newest.
  static func isBetter(_ left: EffectiveHead, than right: EffectiveHead) -> Bool {
    if left.isStandIn != right.isStandIn { return !left.isStandIn }
    let (leftDay, rightDay) = (left.release.publication.day, right.release.publication.day)
    return leftDay != rightDay ? leftDay > rightDay : left.release.table < right.release.table
  }

  private mutating func add(_ covered: CoveredRelease, _ code: ProductCode) {
    guard let row = covered.listed.row(code), let added = row.quantity else { return }
    releases.append(covered.effective)
    value = value + (row.value ?? .zero)
    // A month without trade has no unit of its own to object to.
    guard added.amount != .zero else { return }
    if let unit, unit != added.unit {
      obstacle = Reason(
        .notComparable,
        "quantities of \(code) change from \(unit) to \(added.unit) in "
          + "\(covered.effective.release.period)")
    }
    unit = unit ?? added.unit
    quantity = quantity + added.amount
  }
}
