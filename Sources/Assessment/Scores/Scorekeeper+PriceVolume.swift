import Agreements
import TimeSeries
import TradeStatistics

extension Scorekeeper {
  /// Takes the change of each product with quantities on file apart into volume and price.
  func splits(
    _ codes: [Int], cover: MeasureCover, address: String, currency: Currency, frame: Frame,
    into ledger: inout Ledger
  ) -> [PriceVolumeSplit] {
    let series = cover.series(codes)
    let before = series.sum(over: frame.baselineToDate).map(\.parts)
    let after = series.sum(over: frame.actual).map(\.parts)
    let tables = QuantitySums.tables(
      codes, cover: cover, over: [frame.baselineToDate, frame.actual])
    return tables.sorted { $0.key < $1.key }.compactMap { code, tables in
      let old = QuantitySums(of: code, in: tables, cover: cover, over: before)
      let new = QuantitySums(of: code, in: tables, cover: cover, over: after)
      let isMeasured = old.obstacle == nil && new.obstacle == nil
      if isMeasured, old.value == .zero, new.value == .zero { return nil }
      return split(
        code, old: old, new: new, address: "\(address)/\(code)", currency: currency,
        frame: frame, into: &ledger)
    }
  }

  private func split(
    _ code: ProductCode, old: QuantitySums, new: QuantitySums, address: String,
    currency: Currency, frame: Frame, into ledger: inout Ledger
  ) -> PriceVolumeSplit {
    let unit = old.unit ?? new.unit
    var mismatch: Reason?
    if let first = old.unit, let second = new.unit, first != second {
      mismatch = Reason(
        .notComparable, "quantities of \(code) are in \(first) before and in \(second) now")
    }
    func quantity(_ name: String, _ sums: QuantitySums, _ period: Period) -> Figure {
      ledger.enter(
        Figure(
          id: "\(address)/\(name)", label: "\(code): quantity \(period)",
          unit: unit.map { .quantity($0) } ?? .count,
          result: (sums.obstacle ?? mismatch).map { .notMeasurable($0) }
            ?? .value(Bounded(sums.quantity)),
          formula: "sum of the quantities of the code's own rows",
          citations: ledger.cite(sums.releases)))
    }
    let oldQuantity = quantity("baseline-quantity", old, frame.baselineToDate)
    let newQuantity = quantity("quantity", new, frame.actual)
    let effects = effects(
      old: old, new: new, obstacle: old.obstacle ?? new.obstacle ?? mismatch)
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
}
