import Agreements
import TimeSeries
import TradeStatistics

/// What a pledge counts in one measure's data: listed codes, or the measure's whole flow.
///
/// A pledge on all goods, and one on a sector that lists no codes (services), is counted by the
/// totals of its measure's flow. A pledge in a unit is counted by quantities, in that unit.
struct CountedProduct: Sendable {
  private enum Source {
    case codes([Int], MeasureCover)
    case total(FlowSeries)
    case quantity(CountedQuantity)
  }

  private let source: Source
  /// The product in time.
  let series: Series<FixedPoint>

  init(codes: [Int], cover: MeasureCover) {
    self.source = .codes(codes, cover)
    self.series = cover.series(codes)
  }

  init(total flow: FlowSeries) {
    self.source = .total(flow)
    self.series = flow.series
  }

  init(quantity: CountedQuantity) {
    self.source = .quantity(quantity)
    self.series = quantity.series
  }

  /// The quantities, where it is counted in a unit; nil for money.
  var quantity: CountedQuantity? {
    if case .quantity(let quantity) = source { return quantity }
    return nil
  }

  /// What is added up, in words.
  var counted: String { quantity?.derivation ?? "the listed codes" }

  /// The listed codes as indexes into the code list; empty for a whole flow.
  var codes: [Int] {
    if case .codes(let codes, _) = source { return codes }
    return []
  }

  /// Last month on file within a window; nil where there is none.
  ///
  /// For listed codes in money the last month of any table of the measure, so that all pledges of a measure
  /// are judged through the same month.
  func lastMonth(within window: ClosedRange<Month>) -> Month? {
    switch source {
    case .codes(_, let cover): cover.lastMonth(within: window)
    case .total(let flow):
      (flow.series.spans.compactMap(\.period.months?.upperBound)
        + [flow.series.end].compactMap(\.self))
        .filter { window.contains($0) }.max()
    case .quantity(let quantity): quantity.periods.lastMonth(within: window)
    }
  }

  /// The releases that a sum over a period was read from.
  func releases(over period: Period) -> [EffectiveHead] {
    let parts = series.sum(over: period).value?.parts ?? []
    return switch source {
    case .codes(let codes, let cover):
      parts.flatMap { cover.covers[$0.canonical]?.releases(of: codes) ?? [] }
    case .total(let flow): flow.releases(for: parts)
    case .quantity(let quantity): quantity.releases(over: period)
    }
  }

  /// The part of a sum over a period that rests on stand-ins.
  func standInPart(over period: Period) -> FixedPoint {
    switch source {
    case .codes(let codes, let cover): return cover.standInPart(codes, over: period)
    case .total, .quantity:
      let standsIn = releases(over: period).contains(where: \.isStandIn)
      return standsIn ? series.sum(over: period).value?.value.value ?? .zero : .zero
    }
  }

  /// Listed codes that no release on file was asked for, in some period of a stretch of time.
  func omitted(over period: Period) -> [ProductCode] {
    guard case .codes(let codes, let cover) = source else { return [] }
    let used = cover.covers(within: [period])
    return codes.filter { code in used.contains { $0.codes[code].state == .absent } }
      .map { cover.map.entries[$0].code }
  }

  /// Which of the codes the releases behind baseline and actual could not separate or see.
  ///
  /// Nil for a whole flow, and where nothing is on file.
  func coverage(baseline: Period?, actual: Period?) -> CoverageReport? {
    guard case .codes(let codes, let cover) = source else { return nil }
    let used = cover.covers(within: [baseline, actual].compactMap(\.self))
    guard !used.isEmpty else { return nil }
    func base(_ codes: [Int]) -> FixedPoint? {
      baseline.flatMap { cover.series(codes).sum(over: $0).value?.value.value }
    }
    let whole = base(codes) ?? .zero
    return CoverageReport(of: codes, in: used, map: cover.map) { code in
      guard whole > .zero, let part = base([code]) else { return nil }
      return part / whole
    }
  }
}
