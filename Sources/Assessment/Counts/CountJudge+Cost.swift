import Agreements
import TimeSeries
import TradeStatistics

extension CountJudge {
  /// What is left at the latest price on file, a row of the price's table that has a value and the quantity it buys.
  ///
  /// - Returns: nil where no price is named, and where it is not known that anything is left to buy.
  func cost(
    _ entry: Entry, product: ProductSelection, price flow: FlowReference?,
    commodity: Commodity?, left: Figure?, into ledger: inout Ledger
  ) -> Figure? {
    guard let flow, let left, case .quantity(let unit) = left.unit,
      let amount = left.value, amount > .zero
    else { return nil }
    guard let price = price(product, flow) else {
      return ledger.enter(
        entry.figure(
          "cost-of-left", "what is left at the latest price",
          .notMeasurable(
            Reason(
              .notOnFile, "no row with a value and a quantity is on file for the price",
              remedy: ImportHint.command(flow))), "left × price", inputs: [left.id],
          unit: .money(keeper.agreement.display.currency)))
    }
    // In the price's unit: a bushel in tonnes would be rounded far more than the tonnes in bushels.
    var converter = QuantityConverter(to: price.quantity.unit, of: commodity)
    let result = left.result.flatMap { left -> Measured<Bounded<FixedPoint>> in
      let ends = [left.value, left.lower, left.upper].map {
        converter.convert(Quantity($0, unit)).map { Bounded($0) }
      }
      return ends[0].combined(with: ends[1]) { ($0.value, $1.value) }
        .flatMap { value, lower in
          ends[2].map { Bounded(value, lower: lower, upper: $0.value) }
        }
        .map { $0.scaled(by: price.value, over: price.quantity.amount) }
    }
    return ledger.enter(
      entry.figure(
        "cost-of-left", "what is left at the price of \(price.period)", result,
        "left × \(price.value) \(price.currency) for \(price.quantity)"
          + CountedQuantity.words(converter.factors), inputs: [left.id],
        citations: ledger.cite([price.release]), unit: .money(price.currency)))
  }

  /// A value and what it buys.
  private struct Price {
    let value: FixedPoint
    let quantity: Quantity
    let currency: Currency
    let period: Period
    let release: EffectiveHead
  }

  private func price(_ product: ProductSelection, _ flow: FlowReference) -> Price? {
    let codes = keeper.agreement.products(of: product == .all ? .listed : product)
      .filter { $0.source == nil || $0.source == flow.source }.map(\.code)
    let prices = keeper.evidence.tables(for: flow).flatMap { table in
      table.releases.compactMap { effective -> Price? in
        let row = effective.release.rows.first { row in
          row.value != nil && row.quantity.map { $0.amount > .zero } ?? false
            && (row.code == .total || codes.contains { $0.isPrefix(of: row.code) })
        }
        guard let value = row?.value, let quantity = row?.quantity else { return nil }
        return Price(
          value: value, quantity: quantity, currency: table.table.currency,
          period: effective.release.period, release: effective.head)
      }
    }
    return prices.max { $0.period.lastDay < $1.period.lastDay }
  }
}
