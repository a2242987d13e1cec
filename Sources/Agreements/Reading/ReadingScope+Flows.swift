import TextFormats
import TradeStatistics

extension ReadingScope {
  /// Reads the keys of a flow out of a mapping, which may hold others; the caller finishes it.
  ///
  /// - Parameter flows: what may be counted here.
  func flowReference(
    _ fields: inout MappingReader, flows: [Flow], sourceIsRequired: Bool = false
  ) -> FlowReference? {
    let sourceNode = sourceIsRequired ? fields.required("source") : fields.optional("source")
    let source = sourceNode?.source(sink)
    let reporter = fields.required("reporter")?.economy(sink)
    let partnerNode = fields.required("partner")
    let partner = partnerNode?.economy(sink)
    let flow = fields.required("flow")?
      .choice(among: flows.map(\.rawValue), as: "flow", sink).flatMap(Flow.init(rawValue:))
    let system = fields.optional("system").map {
      $0.choice(of: TradeSystem.self, as: "trade system", sink)
    }
    let valuation = fields.optional("valuation").map {
      $0.choice(of: Valuation.self, as: "valuation", sink)
    }
    let adjustment = fields.optional("adjustment").map {
      $0.choice(of: Adjustment.self, as: "adjustment", sink)
    }
    guard let reporter, let partnerNode, let partner, let flow else { return nil }
    guard reporter != partner else {
      sink.error(
        "reporter and partner are both \(reporter)", at: partnerNode.location,
        remedy: "name the other economy")
      return nil
    }
    return FlowReference(
      source: source, reporter: reporter, partner: partner, flow: flow, system: system ?? nil,
      valuation: valuation ?? nil, adjustment: (adjustment ?? nil) ?? .none)
  }

  /// A flow on its own, as claims name it.
  func series(_ node: YAMLNode, flows: [Flow]) -> FlowReference? {
    guard var fields = MappingReader(node, sink) else { return nil }
    let flow = flowReference(&fields, flows: flows)
    fields.finish()
    return flow
  }

  /// A measure, under its name.
  func measure(_ entry: YAMLNode.Entry) -> Measure? {
    guard var fields = MappingReader(entry.value, sink) else { return nil }
    let title = fields.optional("title").flatMap(text)
    let flow = flowReference(&fields, flows: [.export, .import, .netSale], sourceIsRequired: true)
    let event = fields.optional("event")?.choice(of: Measure.Event.self, as: "event", sink)
    let isWholeFlow = fields.optional("whole-flow")?.boolean(sink) ?? false
    fields.finish()
    guard let flow else { return nil }
    return Measure(
      id: entry.key, title: title ?? flow.defaultTitle, flow: flow,
      event: event ?? flow.flow.defaultEvent, isWholeFlow: isWholeFlow)
  }

  /// Which part of trade: `all`, `listed`, `{sector: x}` or `{group: x}`.
  func productSelection(_ node: YAMLNode) -> ProductSelection? {
    let expected = "'all', 'listed', '{sector: …}' or '{group: …}'"
    switch node.content {
    case .scalar("all", _): return .all
    case .scalar("listed", _): return .listed
    case .mapping:
      guard var fields = MappingReader(node, sink) else { return nil }
      let sector = fields.optional("sector")
      let group = fields.optional("group")
      fields.finish()
      switch (sector, group) {
      case (let sector?, nil):
        return reference(sector, to: names.sectors, as: "sector").map { .sector($0) }
      case (nil, let group?):
        return reference(group, to: names.groups, as: "sub-category").map { .group($0) }
      case (.some, let group?):
        sink.error(
          "a sector and a sub-category are named, and only one can be selected",
          at: group.location, remedy: "remove one")
        return nil
      case (nil, nil): return node.mismatch(expected, sink)
      }
    default: return node.mismatch(expected, sink)
    }
  }
}

extension FlowReference {
  /// What the flow is, in words: `Exports of United States to China (census)`.
  fileprivate var defaultTitle: String {
    let words =
      switch flow {
      case .export: "Exports of \(reporter.name) to \(partner.name)"
      case .netSale: "Net sales of \(reporter.name) to \(partner.name)"
      default: "Imports of \(reporter.name) from \(partner.name)"
      }
    return source.map { "\(words) (\($0))" } ?? words
  }
}

extension Flow {
  /// What happens when such a flow is counted.
  fileprivate var defaultEvent: Measure.Event {
    switch self {
    case .export: .shipment
    case .netSale: .sale
    default: .arrival
    }
  }
}
