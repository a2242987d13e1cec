import Agreements
import TimeSeries
import TradeStatistics

extension KindJudge {
  /// What a measure counts of a pledge's product, in the unit of the text.
  ///
  /// - Parameter unit: a currency or a unit of quantity.
  func counted(_ pledge: Pledge, by measure: Measure, in unit: FigureUnit) -> FlowSeries {
    if measure.isWholeFlow {
      return FlowSeries(
        whole: measure.flow, unit: unit, of: pledge.modifiers.commodity, in: evidence)
    }
    let product: CountedProduct? =
      switch unit {
      case .money(let currency):
        keeper.product(pledge.product, measure: measure, currency: currency)
      case .quantity(let unit):
        CountedProduct(
          quantity: keeper.quantity(
            pledge.product, measure: measure, unit: unit, commodity: pledge.modifiers.commodity))
      default:
        nil
      }
    guard let product else {
      return FlowSeries(missing: Reason(.noSource, "no measure \(measure.id) is declared"))
    }
    return FlowSeries(product)
  }

  /// The currency that a measure's figures are on file in, where it counts money.
  func currency(of measure: Measure) -> Currency? {
    if let table = keeper.covers[measure.id]?.table { return table.currency }
    return evidence.tables(for: measure.flow).first { !$0.releases.isEmpty }?.table.currency
  }

  /// Enters the sum of a series over a period.
  func enterSum(
    _ series: FlowSeries, over period: Period, id: String, label: String, unit: FigureUnit,
    into ledger: inout Ledger
  ) -> Figure {
    let sum = series.series.sum(over: period)
    return ledger.enter(
      Figure(
        id: id, label: label, unit: unit, result: sum.map(\.value),
        formula: "sum over \(period)",
        citations: ledger.cite(series.releases(for: sum.value?.parts ?? []))))
  }

  /// Enters one figure ÷ another.
  func enterShare(
    of part: Figure, in whole: Figure, id: String, label: String, into ledger: inout Ledger
  ) -> Figure {
    ledger.enter(
      Figure(
        id: id, label: label, unit: .ratio, result: ScoreMath.ratio(part.result, whole.result),
        formula: "\(part.label) ÷ \(whole.label)", inputs: [part.id, whole.id]))
  }

  /// The last month that a series covers; nil where it is empty.
  func lastMonth(of series: FlowSeries) -> Month? {
    (series.series.spans.compactMap(\.period.months?.upperBound)
      + [series.series.end].compactMap(\.self)).max()
  }
}

extension FlowSeries {
  /// Listed codes, or a whole flow, as a series with the releases behind each period.
  fileprivate init(_ product: CountedProduct) {
    let months = product.series.start.map { start in
      product.series.values.indices.map { Period(start.advanced(by: $0)) }
    }
    let periods = (months ?? []) + product.series.spans.map(\.period)
    self.init(
      series: product.series, table: nil,
      releases: Dictionary(
        periods.map { ($0.canonical, product.releases(over: $0)) },
        uniquingKeysWith: { first, _ in first }))
  }
}
