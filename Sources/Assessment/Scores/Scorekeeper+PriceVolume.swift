import Agreements
import TimeSeries
import TradeStatistics

extension Scorekeeper {
  /// Takes the change of each product with quantities on file apart into volume and price.
  func splits(
    _ codes: [Int], cover: MeasureCover, address: String, currency: Currency, frame: Frame,
    into ledger: inout Ledger
  ) -> [PriceVolumeSplit] {
    let before = QuantitySums.byCode(codes, cover: cover, over: frame.baselineToDate)
    let after = QuantitySums.byCode(codes, cover: cover, over: frame.actual)
    return Set(before.keys).union(after.keys).sorted().compactMap { code in
      let old = before[code] ?? QuantitySums()
      let new = after[code] ?? QuantitySums()
      guard old.value != .zero || new.value != .zero else { return nil }
      return split(
        code, old: old, new: new, cover: cover, address: "\(address)/\(code)", currency: currency,
        frame: frame, into: &ledger)
    }
  }

  private func split(
    _ code: ProductCode, old: QuantitySums, new: QuantitySums, cover: MeasureCover,
    address: String, currency: Currency, frame: Frame, into ledger: inout Ledger
  ) -> PriceVolumeSplit {
    let unit = old.unit ?? new.unit
    var obstacle = old.obstacle ?? new.obstacle
    if let first = old.unit, let second = new.unit, first != second {
      obstacle = Reason(
        .notComparable, "quantities of \(code) are in \(first) before and in \(second) now")
    }
    func quantity(_ name: String, _ sums: QuantitySums, _ period: Period) -> Figure {
      let cited = citedQuantities(code, cover: cover, over: period, into: &ledger)
      return ledger.enter(
        Figure(
          id: "\(address)/\(name)", label: "\(code): quantity \(period)",
          unit: unit.map { .quantity($0) } ?? .count,
          result: obstacle.map { .notMeasurable($0) } ?? .value(Bounded(sums.quantity)),
          formula: "sum of the quantities of the code's own rows", citations: cited))
    }
    let oldQuantity = quantity("baseline-quantity", old, frame.baselineToDate)
    let newQuantity = quantity("quantity", new, frame.actual)
    let effects = effects(old: old, new: new, obstacle: obstacle)
    func effect(_ name: String, _ formula: String, _ value: Measured<FixedPoint>) -> Figure {
      ledger.enter(
        Figure(
          id: "\(address)/\(name)", label: "\(code): \(name)", unit: .money(currency),
          result: value.map { Bounded($0) }, formula: formula,
          inputs: [oldQuantity.id, newQuantity.id],
          citations: Set(oldQuantity.citations).union(newQuantity.citations).sorted()))
    }
    return PriceVolumeSplit(
      code: code, baselineQuantity: oldQuantity, quantity: newQuantity,
      volumeEffect: effect(
        "volume-effect", "(q1 − q0) × p0, p = value ÷ quantity", effects.map(\.volume)),
      priceEffect: effect(
        "price-effect", "q1 × (p1 − p0), p = value ÷ quantity", effects.map(\.price)))
  }

  private struct Effects {
    let volume: FixedPoint
    let price: FixedPoint
  }

  // The price effect is the rest of the change, so that the two add up to the last millionth.
  private func effects(
    old: QuantitySums, new: QuantitySums, obstacle: Reason?
  ) -> Measured<Effects> {
    if let obstacle { return .notMeasurable(obstacle) }
    guard old.quantity > .zero else {
      return .notMeasurable(
        Reason(.notComparable, "nothing was bought in the baseline's same months, so no price"))
    }
    let volume = old.value.scaled(by: new.quantity - old.quantity, over: old.quantity)
    return .value(Effects(volume: volume, price: new.value - old.value - volume))
  }

  private func citedQuantities(
    _ code: ProductCode, cover: MeasureCover, over period: Period, into ledger: inout Ledger
  ) -> [Int] {
    let periods = cover.covers.keys.filter { period.contains($0) }.sorted()
    let releases = periods.flatMap { cover.covers[$0]?.releases ?? [] }
      .filter { $0.release.row(code)?.quantity != nil }
    return ledger.cite(releases)
  }
}
