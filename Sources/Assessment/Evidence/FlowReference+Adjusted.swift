public import Agreements
public import TradeStatistics

extension FlowReference {
  /// The flow that a gauge adjusts: as counted, whatever office, system and valuation balances are drawn from.
  public static func adjusted(
    _ flow: Flow, of reporter: Economy, with partner: Economy
  ) -> FlowReference {
    FlowReference(
      source: nil, reporter: reporter, partner: partner, flow: flow, system: nil, valuation: nil)
  }
}
