import Agreements
import TimeSeries
import TradeStatistics

extension Scorekeeper {
  /// What a selection means in a measure's data, in the currency or the unit of an amount.
  func counted(
    _ selection: ProductSelection, without: [String] = [], amount: PledgeAmount,
    commodity: Commodity?, measure: Measure
  ) -> CountedProduct? {
    if measure.isWholeFlow, case .quantity(let quantity) = amount {
      return CountedProduct(
        total: FlowSeries(
          whole: measure.flow, unit: .quantity(quantity.unit), of: commodity, in: evidence))
    }
    return switch amount {
    case .money(let money):
      product(selection, without: without, measure: measure, currency: money.currency)
    case .quantity(let quantity):
      CountedProduct(
        quantity: self.quantity(
          selection, without: without, measure: measure, unit: quantity.unit,
          commodity: commodity))
    }
  }

  /// What a selection comes to in a measure's data in a unit.
  ///
  /// An office that counts quantities alone, such as weekly export sales, has codes of its own: the code list's lines for
  /// that office name them.
  func quantity(
    _ selection: ProductSelection, without: [String] = [], measure: Measure, unit: QuantityUnit,
    commodity: Commodity?
  ) -> CountedQuantity {
    guard isListed(selection) else {
      return CountedQuantity(
        QuantitySeries(measure.flow, product: .total, in: evidence), to: unit, of: commodity)
    }
    let tables = evidence.tables(for: measure.flow)
    if tables.contains(where: { $0.table.currency == .none }) {
      return count(selection, without: without, measure: measure, unit: unit, commodity: commodity)
    }
    guard let known = covers[measure.id] else {
      return CountedQuantity(missing: QuantitySeries.missing(measure.flow), in: unit)
    }
    // Quantities are the same in tables of any currency.
    let cover =
      known.table != nil
      ? known
      : MeasureCover(
        measure: measure.id, flow: measure.flow, map: known.map, edition: agreement.nomenclature,
        window: agreement.window, evidence: evidence)
    var counter = CoverQuantities(
      of: codes(of: selection, without: without, cover: cover), cover: cover, to: unit,
      of: commodity)
    return counter.counted()
  }

  // Each line of the office's own is a commodity with all its marketing years.
  private func count(
    _ selection: ProductSelection, without: [String], measure: Measure, unit: QuantityUnit,
    commodity: Commodity?
  ) -> CountedQuantity {
    let lines = agreement.products(of: selection).filter { line in
      line.source != nil && line.source == measure.flow.source && !without.contains(line.group)
    }
    let counts = lines.map { line in
      CountedQuantity(
        QuantitySeries(measure.flow, product: line.code, in: evidence, sumsYears: true),
        to: unit, of: commodity)
    }
    guard let first = counts.first else {
      return CountedQuantity(
        missing: Reason(
          .notComparable,
          "the code list has no line for '\(measure.flow.source.map { "\($0)" } ?? "")', whose "
            + "codes are its own",
          remedy: "add the office's code with its name in the column 'source' of the code list"),
        in: unit)
    }
    return counts.dropFirst().reduce(first) { $0.adding($1) }
  }
}

extension CountedQuantity {
  /// Both together; a period that one of them lacks is missing.
  func adding(_ other: CountedQuantity) -> CountedQuantity {
    let others = Dictionary(other.periods.entries.map { ($0.period, $0) }) { first, _ in first }
    let own = Set(periods.entries.map(\.period))
    let absent = Reason(.notOnFile, "one of the commodities has no figure of that period on file")
    let joined = periods.entries.map { entry in
      QuantitySeries.Entry(
        period: entry.period,
        amount: entry.amount.combined(
          with: others[entry.period]?.amount ?? .notMeasurable(absent), +),
        releases: entry.releases + (others[entry.period]?.releases ?? []))
    }
    let rest = other.periods.entries.filter { !own.contains($0.period) }.map {
      QuantitySeries.Entry(
        period: $0.period, amount: .notMeasurable(absent), releases: $0.releases)
    }
    return CountedQuantity(
      QuantitySeries(
        entries: (joined + rest).sorted { $0.period < $1.period }, unit: unit,
        missing: periods.missing ?? other.periods.missing),
      in: unit, factors: factors + other.factors.filter { !factors.contains($0) })
  }
}
