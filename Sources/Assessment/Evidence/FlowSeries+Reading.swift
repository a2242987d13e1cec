public import Agreements
import TimeSeries
public import TradeStatistics

extension FlowSeries {
  /// The series that a reference names; a balance of all goods is formed where it is not printed.
  ///
  /// A printed balance wins over exports minus imports, whose rounded parts would only blur it.
  ///
  /// - Parameter currency: The only currency that is read; nil for any.
  public static func reading(
    _ reference: FlowReference, product: ProductCode = .total, in evidence: Evidence,
    currency: Currency? = nil
  ) -> FlowSeries {
    if reference.flow != .balance, product == .total {
      return FlowSeries(reference, in: evidence, currency: currency)
    }
    guard reference.flow == .balance, product == .total else {
      return FlowSeries(reference, product: product, in: evidence, currency: currency)
    }
    func part(_ flow: Flow) -> FlowSeries {
      FlowSeries(
        FlowReference(
          source: reference.source, reporter: reference.reporter, partner: reference.partner,
          flow: flow, system: flow == .balance ? reference.system : nil, valuation: nil,
          adjustment: reference.adjustment),
        in: evidence, currency: currency)
    }
    return BalanceSeries(
      reporter: reference.reporter, partner: reference.partner, adjustment: reference.adjustment,
      exports: part(.export), imports: part(.import), printed: part(.balance)
    ).balance
  }
}
