import Agreements
import TimeSeries
import TradeStatistics

/// Which tables a question needs, and over which time.
struct EvidenceRequest: Sendable {
  /// One kind of table with the time needed; nil for all time.
  struct Need: Sendable {
    let span: Period?
    let wants: @Sendable (TableKey) -> Bool
  }

  var needs: [Need] = []

  // Rates are looked up at most a week back, monthly averages at most two months; a quarter of a
  // year holds both without reading decades of rates.
  private static let rateDays = 92

  /// Exchange rates up to a day.
  mutating func addRates(through day: Day) {
    let first = day.advanced(by: -EvidenceRequest.rateDays)
    needs.append(
      Need(
        span: Period(
          unit: .day, ordinal: first.ordinal, length: EvidenceRequest.rateDays + 1)
      ) { $0.flow == .exchangeRate })
  }

  /// The bilateral totals of a pair, by both sides.
  mutating func addBalance(_ first: Economy, _ second: Economy, within span: Period? = nil) {
    needs.append(
      Need(span: span) { table in
        table.classification.level == .total && table.flow != .exchangeRate
          && ((table.reporter == first && table.partner == second)
            || (table.reporter == second && table.partner == first))
      })
  }

  /// The tables by product of a measure.
  mutating func addProducts(of measure: Measure, edition: String, within span: Period? = nil) {
    needs.append(
      Need(span: span) { table in
        measure.flow.matches(table) && table.classification.edition == edition
          && table.classification.level != .total && table.classification.level != .hs2
      })
  }

  /// The tables of a flow that can hold a product.
  mutating func addFlow(_ flow: FlowReference, product: ProductCode, within span: Period? = nil) {
    needs.append(
      Need(span: span) { table in
        guard flow.matches(table) else { return false }
        return product == .total
          ? table.classification.level == .total
          : (table.classification.level.digits ?? 0) >= product.length
      })
  }

  /// The span to load of a table: the hull of all needs that want it; nil where none does.
  func span(of table: TableKey) -> Span? {
    let wanting = needs.filter { $0.wants(table) }
    guard !wanting.isEmpty else { return nil }
    guard wanting.allSatisfy({ $0.span != nil }) else { return .all }
    let spans = wanting.compactMap(\.span)
    guard let first = spans.map(\.firstDay).min(), let last = spans.map(\.lastDay).max() else {
      return .all
    }
    return .within(
      Period(unit: .day, ordinal: first.ordinal, length: last.ordinal - first.ordinal + 1))
  }

  enum Span {
    case all
    case within(Period)

    var period: Period? {
      if case .within(let period) = self { return period }
      return nil
    }
  }
}
