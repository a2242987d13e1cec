import Agreements
import TimeSeries
import TradeStatistics

extension Scorekeeper {
  /// The part of the targets of a check's pledges that is due in its months.
  ///
  /// Formula: the sum of the pledges' own parts due (METHODS §1), each from its baseline without
  /// the groups that the check leaves out.
  func target(
    _ check: ProgressCheck, measure: Measure, currency: Currency?, unit: QuantityUnit?
  ) -> Measured<Bounded<FixedPoint>> {
    let period = Period(from: check.from, through: check.through)
    var sum: Measured<Bounded<FixedPoint>>?
    for pledge in agreement.pledges where pledge.measuredBy.contains(check.measure) {
      guard case .quantity(let terms) = pledge.kind, isWithin(check.product, pledge.product),
        let due = terms.instalments.first(where: { $0.period.contains(period) })
      else { continue }
      let part = part(of: due, terms: terms, pledge: pledge, check, measure, currency, unit)
      sum = sum.map { $0.combined(with: part, +) } ?? part
    }
    return sum ?? .notMeasurable(Reason(.outsideWindow, "no pledge is due in \(period)"))
  }

  private func part(
    of instalment: QuantityTerms.Instalment, terms: QuantityTerms, pledge: Pledge,
    _ check: ProgressCheck, _ measure: Measure, _ currency: Currency?, _ unit: QuantityUnit?
  ) -> Measured<Bounded<FixedPoint>> {
    let isClaimed =
      switch instalment.amount {
      case .money(let money):
        unit == nil && (currency == nil || currency == money.currency)
      case .quantity(let quantity): quantity.unit == unit
      }
    guard isClaimed,
      let product = counted(
        pledge.product, without: check.without, amount: instalment.amount,
        commodity: pledge.modifiers.commodity, measure: measure)
    else {
      return .notMeasurable(
        Reason(.notComparable, "the amount of \(pledge.id) is in another unit than the claim"))
    }
    let single = QuantityTerms(
      bound: terms.bound, instalments: [instalment], baseline: terms.baseline)
    func due(through month: Month) -> Measured<Bounded<FixedPoint>> {
      ScoreNumbers(
        terms: single, series: product.series, through: month, prorations: [check.proration]
      ).instalments.first?.due[check.proration]
        ?? .notMeasurable(Reason(.outsideWindow, "nothing is due through \(month)"))
    }
    let through = due(through: check.through)
    guard let first = instalment.period.months?.lowerBound, first < check.from else {
      return through
    }
    return through.combined(with: due(through: check.from.advanced(by: -1)), -)
  }

  /// What a check counts, in the unit of the claimed figure.
  ///
  /// A percentage and a figure in another unit of quantity are of what the pledges on the product are in.
  func product(
    of check: ProgressCheck, claimed figure: ClaimedFigure, measure: Measure
  ) -> CountedProduct? {
    let pledge = agreement.pledges.first { pledge in
      guard case .quantity(let terms) = pledge.kind,
        case .quantity? = terms.instalments.first?.amount
      else { return false }
      return pledge.measuredBy.contains(check.measure) && isWithin(check.product, pledge.product)
    }
    let commodity = pledge?.modifiers.commodity
    switch figure.unit {
    case .currency(let currency):
      return product(check.product, without: check.without, measure: measure, currency: currency)
    case .quantity(let unit):
      return counted(
        check.product, without: check.without, amount: .quantity(Quantity(.zero, unit)),
        commodity: commodity, measure: measure)
    case .percent:
      guard case .quantity(let terms)? = pledge?.kind,
        let amount = terms.instalments.first?.amount
      else {
        return product(check.product, without: check.without, measure: measure, currency: nil)
      }
      return counted(
        check.product, without: check.without, amount: amount, commodity: commodity,
        measure: measure)
    }
  }

  // A pledge on the whole flow is none on the listed codes.
  private func isWithin(_ selection: ProductSelection, _ product: ProductSelection) -> Bool {
    switch selection {
    case .all: true
    case .listed: isListed(product)
    case .sector, .group: selection == product
    }
  }
}
