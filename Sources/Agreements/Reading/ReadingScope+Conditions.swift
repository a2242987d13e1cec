import TextFormats
import TimeSeries
import TradeStatistics

extension ReadingScope {
  private enum Kind: String, CaseIterable {
    case totalUnchanged = "total-unchanged"
    case feasible
    case noSurge = "no-surge"
    case balancedRebound = "balanced-rebound"
    case balance
  }

  /// A condition, under its name.
  func condition(_ entry: YAMLNode.Entry) -> Condition? {
    guard var fields = MappingReader(entry.value, sink) else { return nil }
    guard
      let kind = fields.required("kind")?.choice(of: Kind.self, as: "kind of condition", sink)
    else { return nil }
    let title = fields.optional("title").flatMap(text)
    let numeric = fields.optional("numeric")
      .map { $0.choice(of: Condition.Numeric.self, as: "numeric", sink) }
    let terms = terms(of: kind, &fields)
    fields.finish()
    guard let terms else { return nil }
    return Condition(
      id: entry.key, title: title ?? terms.defaultTitle, kind: terms,
      numeric: (numeric ?? nil) ?? .noneInText)
  }

  private func terms(of kind: Kind, _ fields: inout MappingReader) -> ConditionKind? {
    switch kind {
    case .totalUnchanged: .totalUnchanged
    case .feasible: fields.required("capacity").flatMap(capacity).map { .feasible($0) }
    case .noSurge: surgeTerms(&fields).map { .noSurge($0) }
    case .balancedRebound: balancedRebound(&fields).map { .balancedRebound($0) }
    case .balance: balanceTerms(&fields).map { .balance($0) }
    }
  }

  private func capacity(_ node: YAMLNode) -> Capacity? {
    guard var fields = MappingReader(node, sink) else { return nil }
    let multiple = fields.required("multiple")?.factor(atMost: 100, sink)
    let yardstick = fields.required("of")?
      .choice(of: Capacity.Yardstick.self, as: "yardstick", sink)
    let since = fields.required("since")?.month(sink)
    fields.finish()
    guard let multiple, let yardstick, let since else { return nil }
    return Capacity(multiple: multiple, yardstick: yardstick, since: since)
  }

  private func surgeTerms(_ fields: inout MappingReader) -> SurgeTerms? {
    let flow = fields.required("flow").flatMap { conditionFlow($0) }
    let shutdown = fields.required("shutdown").flatMap(shutdown)
    let testsNode = fields.required("tests")
    let tests = list(testsNode) { surgeTest($0, shutdown: shutdown) }
    let tripsOn = fields.optional("trips-on")
      .map { $0.choice(of: SurgeTerms.TripRule.self, as: "rule", sink) }
    if let testsNode, case .sequence([]) = testsNode.content {
      sink.error(
        "a surge condition needs a test", at: testsNode.location,
        remedy: "one of: " + SurgeTestKind.allCases.map(\.rawValue).joined(separator: ", "))
    }
    guard let flow, let shutdown else { return nil }
    return SurgeTerms(
      flow: flow.flow, product: flow.product, shutdownFrom: shutdown, tests: tests,
      tripsOn: (tripsOn ?? nil) ?? .any)
  }

  private func shutdown(_ node: YAMLNode) -> Month? {
    guard var fields = MappingReader(node, sink) else { return nil }
    let month = fields.required("from")?.month(sink)
    fields.finish()
    return month
  }

  /// A flow with the part of trade that a condition is about; all goods where it does not say.
  private func conditionFlow(
    _ node: YAMLNode
  ) -> (flow: FlowReference, product: ProductSelection)? {
    guard var fields = MappingReader(node, sink) else { return nil }
    let flow = flowReference(&fields, flows: [.export, .import])
    let product = fields.optional("product").map(productSelection) ?? .all
    fields.finish()
    guard let flow, let product else { return nil }
    return (flow, product)
  }

  private func balancedRebound(_ fields: inout MappingReader) -> BalancedReboundTerms? {
    let exports = fields.required("exports").flatMap(wholeFlow)
    let purchases = fields.required("purchases").flatMap(wholeFlow)
    let window = fields.required("window")?.monthCount(sink)
    let year = fields.required("against").flatMap(referenceYear)
    let correspondence = fields.required("correspondence")?.factor(atMost: 100, sink)
    let from = fields.optional("from").map { $0.month(sink) }
    guard let exports, let purchases, let window, let year, let correspondence else { return nil }
    return BalancedReboundTerms(
      exports: exports, purchases: purchases, windowMonths: window, referenceYear: year,
      correspondence: correspondence, from: from ?? nil)
  }

  /// A flow of a condition that compares all goods with all goods.
  private func wholeFlow(_ node: YAMLNode) -> FlowReference? {
    guard let flow = conditionFlow(node) else { return nil }
    guard flow.product == .all else {
      sink.error(
        "this condition compares all goods",
        at: node.value(of: "product")?.location ?? node.location,
        remedy: "write 'product: all', or leave it out")
      return nil
    }
    return flow.flow
  }

  private func referenceYear(_ node: YAMLNode) -> Int? {
    guard var fields = MappingReader(node, sink) else { return nil }
    let year = fields.required("same-months")?.year(sink)
    fields.finish()
    return year
  }

  private func balanceTerms(_ fields: inout MappingReader) -> BalanceTerms? {
    let window = fields.required("window")?.monthCount(sink)
    let year = fields.required("against").flatMap(referenceYear)
    let toleranceNode = fields.required("tolerance")
    let tolerance = toleranceNode?.money(sink)
    let from = fields.optional("from").map { $0.month(sink) }
    guard let window, let year, let toleranceNode, let tolerance else { return nil }
    guard !tolerance.amount.isNegative else {
      return toleranceNode.mismatch("a tolerance of zero or more", sink)
    }
    return BalanceTerms(
      windowMonths: window, referenceYear: year, tolerance: tolerance, from: from ?? nil)
  }
}

extension ConditionKind {
  fileprivate var defaultTitle: String {
    switch self {
    case .totalUnchanged: "The total does not change"
    case .feasible: "The total can still be reached"
    case .noSurge: "No surge"
    case .balancedRebound: "A rebound is matched by purchases"
    case .balance: "The deficit is not wider"
    }
  }
}
