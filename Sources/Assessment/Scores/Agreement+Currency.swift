import Agreements
import TradeStatistics

extension Agreement {
  /// The currency of the first pledge in money that a measure counts; nil where there is none.
  func currency(countedBy measure: String) -> Currency? {
    for pledge in pledges where pledge.measuredBy.contains(measure) {
      guard case .quantity(let terms) = pledge.kind,
        let currency = terms.instalments.first?.amount.currency
      else { continue }
      return currency
    }
    return nil
  }
}

extension PledgeAmount {
  /// The currency of an amount of money; nil for a quantity.
  var currency: Currency? {
    if case .money(let money) = self { money.currency } else { nil }
  }
}
