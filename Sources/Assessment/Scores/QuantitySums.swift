import TimeSeries
import TradeStatistics

/// Value and quantity of one table row's code over a set of periods.
struct QuantitySums {
  var value = FixedPoint.zero
  var quantity = FixedPoint.zero
  var unit: QuantityUnit?
  /// Why quantities do not add up, where they do not.
  var obstacle: Reason?

  /// Sums rows with quantities of the given codes over a period, by row code.
  static func byCode(
    _ codes: [Int], cover: MeasureCover, over period: Period
  ) -> [ProductCode: QuantitySums] {
    let listed = Set(codes)
    var sums: [ProductCode: QuantitySums] = [:]
    let periods = cover.covers.keys.filter { period.contains($0) }.sorted()
    for release in periods.flatMap({ cover.covers[$0]?.releases ?? [] }).map(\.release) {
      let rows = release.rows.filter { $0.quantity != nil }
      let matches = cover.map.longestMatches(forSorted: rows.map(\.code))
      for (row, match) in zip(rows, matches) {
        guard let match, listed.contains(match), let quantity = row.quantity else { continue }
        sums[row.code, default: QuantitySums()].add(row, quantity, in: release.period)
      }
    }
    return sums
  }

  private mutating func add(_ row: ReleaseRow, _ added: Quantity, in period: Period) {
    value = value + (row.value ?? .zero)
    // A month without trade has no unit of its own to object to.
    guard added.amount != .zero else { return }
    if let unit, unit != added.unit {
      obstacle = Reason(
        .notComparable,
        "quantities of \(row.code) change from \(unit) to \(added.unit) in \(period)")
    }
    unit = unit ?? added.unit
    quantity = quantity + added.amount
  }
}
