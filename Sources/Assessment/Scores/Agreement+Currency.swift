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
