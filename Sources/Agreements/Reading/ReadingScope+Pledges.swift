import TextFormats
import TimeSeries
import TradeStatistics

extension ReadingScope {
  /// What the terms of a kind are read with.
  struct TermsContext {
    /// Where the pledge, or a version of it, starts.
    let location: SourceLocation
    /// What the amounts are of.
    let commodity: Commodity?
    /// Whether the file names a commodity that is none.
    let isCommodityUnreadable: Bool
  }

  func pledge(_ node: YAMLNode, sectors: [Sector]) -> Pledge? {
    guard var fields = MappingReader(node, sink) else { return nil }
    let id = text(fields.required("id"))
    guard
      let name = fields.required("kind")?
        .choice(of: PledgeKind.Name.self, as: "kind of pledge", sink)
    else { return nil }
    let product = pledgedProduct(&fields, name)
    let title = fields.optional("title").flatMap(text)
    let commodityNode = fields.optional("commodity")
    let commodity = commodityNode?.choice(of: Commodity.self, as: "commodity", sink)
    let context = TermsContext(
      location: node.location, commodity: commodity,
      isCommodityUnreadable: commodityNode != nil && commodity == nil)
    let kind = terms(of: name, &fields, context)
    let strength = fields.required("strength")?.choice(of: Strength.self, as: "strength", sink)
    let counting = counting(&fields, name)
    let textID = fields.required("text").flatMap { reference($0, to: names.texts, as: "text") }
    let clause = fields.optional("clause").flatMap(text)
    let owedBy = fields.optional("owed-by")?.economy(sink)
    let base = kind.flatMap { kind in strength.map { (kind, $0) } }
    let modifiers = modifiers(&fields, of: name, base, context)
    fields.finish()
    guard let id, let product, let kind, let strength, let textID else { return nil }
    return Pledge(
      id: id, title: title ?? defaultTitle(of: product, kind, sectors), product: product,
      kind: kind, strength: strength, measuredBy: counting.measures, text: textID, clause: clause,
      owedBy: owedBy, notMeasured: counting.reason, modifiers: modifiers)
  }

  /// The terms of a kind.
  func terms(
    of name: PledgeKind.Name, _ fields: inout MappingReader, _ context: TermsContext
  ) -> PledgeKind? {
    switch name {
    case .quantity: quantityTerms(&fields, context).map { .quantity($0) }
    case .share: shareTerms(&fields, context).map { .share($0) }
    case .balance: balanceTargetTerms(&fields, context).map { .balance($0) }
    case .quota: quotaTerms(&fields, context).map { .quota($0) }
    case .investment: investmentTerms(&fields).map { .investment($0) }
    case .deliverable: deliverableTerms(&fields).map { .deliverable($0) }
    }
  }

  // A balance, an investment and a deliverable are about no product unless the file names one.
  private func pledgedProduct(
    _ fields: inout MappingReader, _ name: PledgeKind.Name
  ) -> ProductSelection? {
    switch name {
    case .quantity, .share, .quota: return fields.required("product").flatMap(productSelection)
    case .balance, .investment, .deliverable:
      guard let node = fields.optional("product") else { return .all }
      return productSelection(node)
    }
  }

  /// The measures that count a pledge, or why none does.
  private func counting(
    _ fields: inout MappingReader, _ name: PledgeKind.Name
  ) -> (measures: [String], reason: String?) {
    let reasonNode = fields.optional("not-measured")
    let reason = reasonNode.flatMap(text)
    let isOptional: Bool =
      switch name {
      case .quantity, .share, .quota: reasonNode != nil
      case .balance, .investment, .deliverable: true
      }
    let node = isOptional ? fields.optional("measured-by") : fields.required("measured-by")
    let measures = references(node, to: names.measures, as: "measure")
    guard let node else { return (measures, reason) }
    if let reasonNode {
      sink.error(
        "this pledge names a measure and says that nothing measures it", at: reasonNode.location,
        remedy: "remove 'measured-by' or 'not-measured'")
    } else if case .sequence([]) = node.content {
      sink.error(
        "a pledge needs a measure that counts it", at: node.location,
        remedy: "name at least one of 'measures', or say why none does under 'not-measured'")
    }
    return (measures, reason)
  }

  private func defaultTitle(
    of product: ProductSelection, _ kind: PledgeKind, _ sectors: [Sector]
  ) -> String {
    switch (product, kind) {
    case (.all, .balance(let terms)): "Deficit of \(terms.of.name) with \(terms.with.name)"
    case (.all, .investment): "Investment"
    case (.all, .deliverable): "Deliverable"
    case (.all, _): "All goods"
    case (.listed, _): "All listed products"
    case (.sector(let id), _): sectors.first { $0.id == id }?.title ?? id
    case (.group(let id), _): sectors.lazy.flatMap(\.groups).first { $0.id == id }?.title ?? id
    }
  }
}
