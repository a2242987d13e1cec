import Agreements
import TimeSeries
import TradeStatistics

extension Scorekeeper {
  /// The part of the targets of a check's pledges that is due in its months.
  ///
  /// Formula: the sum of the pledges' own parts due (METHODS §1), each from its baseline without
  /// the groups that the check leaves out.
  func target(
    _ check: ProgressCheck, measure: Measure, currency: Currency?
  ) -> Measured<Bounded<FixedPoint>> {
    let period = Period(from: check.from, through: check.through)
    var sum: Measured<Bounded<FixedPoint>>?
    for pledge in agreement.pledges where pledge.measuredBy.contains(check.measure) {
      guard case .quantity(let terms) = pledge.kind, isWithin(check.product, pledge.product),
        let due = terms.instalments.first(where: { $0.period.contains(period) })
      else { continue }
      let part = part(of: due, terms: terms, pledge: pledge, check, measure, currency)
      sum = sum.map { $0.combined(with: part, +) } ?? part
    }
    return sum ?? .notMeasurable(Reason(.outsideWindow, "no pledge is due in \(period)"))
  }

  private func part(
    of instalment: QuantityTerms.Instalment, terms: QuantityTerms, pledge: Pledge,
    _ check: ProgressCheck, _ measure: Measure, _ currency: Currency?
  ) -> Measured<Bounded<FixedPoint>> {
    guard let own = instalment.amount.currency, currency == nil || currency == own,
      let product = product(
        pledge.product, without: check.without, measure: measure, currency: own)
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

  // A pledge on the whole flow is none on the listed codes.
  private func isWithin(_ selection: ProductSelection, _ product: ProductSelection) -> Bool {
    switch selection {
    case .all: true
    case .listed: isListed(product)
    case .sector, .group: selection == product
    }
  }
}
