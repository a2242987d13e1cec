import TimeSeries
import TradeStatistics

/// The tables of one commodity's marketing years, which together are an office's whole count of a week.
///
/// A year's table that has the weeks before and after and not this one leaves the week unknown; a year of which nothing
/// was reported yet, or nothing any more, adds nothing to it.
struct MarketingYears {
  private let product: ProductCode
  /// The first and the last period of each table.
  private let spans: [TableKey: ClosedRange<Day>]

  init(of product: ProductCode, in tables: [TableEvidence]) {
    self.product = product
    var spans: [TableKey: ClosedRange<Day>] = [:]
    for table in tables {
      let periods = table.releases.filter { Self.asks($0.release, product) }.map(\.release.period)
      guard let first = periods.map(\.firstDay).min(), let last = periods.map(\.lastDay).max()
      else { continue }
      spans[table.table] = first...last
    }
    self.spans = spans
  }

  /// The amount of one period over all years that are reported for it; nil where none is.
  func entry(
    _ period: Period, _ releases: [EffectiveRelease], _ unit: inout QuantityUnit?
  ) -> QuantitySeries.Entry? {
    let asked = releases.filter { Self.asks($0.release, product) }
    guard !asked.isEmpty else { return nil }
    let here = Set(asked.map(\.release.table))
    let lacking = spans.filter { table, span in
      !here.contains(table) && span.contains(period.firstDay) && span.contains(period.lastDay)
    }.map(\.key.classification.edition)
    if let edition = lacking.min() {
      return QuantitySeries.Entry(
        period: period,
        amount: .notMeasurable(
          Reason(.notOnFile, "\(period) of \(edition) is not on file, as weeks around it are")),
        releases: asked.map(\.head))
    }
    var sum = FixedPoint.zero
    for effective in asked {
      let codes = Self.codes(of: effective.release, product)
      for code in codes {
        switch QuantitySeries.amount(of: code, in: effective.release, &unit) {
        case .value(let amount): sum = sum + amount
        case .notMeasurable(let reason):
          return QuantitySeries.Entry(
            period: period, amount: .notMeasurable(reason), releases: asked.map(\.head))
        }
      }
    }
    return QuantitySeries.Entry(
      period: period, amount: .value(sum), releases: asked.map(\.head))
  }

  private static func asks(_ release: Release, _ product: ProductCode) -> Bool {
    !codes(of: release, product).isEmpty
  }

  // The product where all of it was asked for, else the parts of it that were.
  private static func codes(of release: Release, _ product: ProductCode) -> [ProductCode] {
    release.scope.covers(product)
      ? [product] : release.scope.codes.filter { product.isPrefix(of: $0) }
  }
}
