public import Agreements
import TradeStatistics

extension Measure {
  /// The same flow to buyers that the office does not name yet; nil where no office is named.
  public var unknownDestinations: FlowReference? {
    guard flow.source != nil else { return nil }
    return FlowReference(
      source: flow.source, reporter: flow.reporter, partner: .unknownDestinations,
      flow: flow.flow, system: flow.system, valuation: flow.valuation)
  }
}
