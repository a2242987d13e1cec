import TradeStatistics

/// What the codes of an observation say of the table that it belongs to; nil where they say nothing.
struct SDMXFacts: Hashable, Sendable {
  var reporter: Economy?
  var partner: Economy?
  var flow: Flow?
  var system: TradeSystem?
  var basis: Basis?
  var valuation: Valuation?
  var adjustment: Adjustment?
  var currency: Currency?
  var product: ProductCode?
  var measure: SDMXMeasure?

  /// Takes what another code says; of two that speak of the same, the later one counts.
  mutating func add(_ other: SDMXFacts) {
    reporter = other.reporter ?? reporter
    partner = other.partner ?? partner
    flow = other.flow ?? flow
    system = other.system ?? system
    basis = other.basis ?? basis
    valuation = other.valuation ?? valuation
    adjustment = other.adjustment ?? adjustment
    currency = other.currency ?? currency
    product = other.product ?? product
    measure = other.measure ?? measure
  }
}
