import TextFormats
import TradeStatistics

/// Reads a profile from YAML, reporting everything wrong in it.
struct SDMXProfileReader {
  private let sink: DiagnosticSink

  init(_ sink: DiagnosticSink) {
    self.sink = sink
  }

  func read(_ root: YAMLNode, digest: String) -> SDMXProfile? {
    guard var fields = MappingReader(root, sink) else { return nil }
    let version = fields.required("sdmx-profile")?.integer(sink, in: 1...1)
    let identifier = text(fields.required("id"))
    let title = text(fields.required("title"))
    let origin = text(fields.required("origin"))
    let dataflows = fields.required("dataflows").flatMap(texts)
    let table = fields.required("table").flatMap(table)
    let dimensions = fields.required("dimensions").flatMap(dimensions)
    let period = fields.optional("period").flatMap(text) ?? "TIME_PERIOD"
    let values =
      fields.optional("values").map(values)
      ?? [SDMXValueComponent(name: "OBS_VALUE", measure: nil)]
    let multiplier = fields.optional("multiplier").flatMap(text)
    let notMultiplied = fields.optional("not-multiplied").flatMap(texts) ?? []
    let published = fields.optional("published").map(published)
    fields.finish()
    guard version != nil, let identifier, let title, let origin, let dataflows, let table,
      let dimensions, !sink.hasErrors
    else { return nil }
    return SDMXProfile(
      identifier: identifier, title: title, digest: digest, dataflows: dataflows, origin: origin,
      source: table.source, table: table.facts, dimensions: dimensions, period: period,
      values: values, multiplier: multiplier, notMultiplied: notMultiplied,
      published: published
        ?? SDMXPublished(column: nil, form: .iso, ofDays: nil, ofLonger: nil))
  }

  private func text(_ node: YAMLNode?) -> String? { node?.string(sink) }

  private func texts(_ node: YAMLNode) -> [String]? {
    node.elements(sink)?.compactMap { $0.string(sink) }
  }

  private func value<Value>(
    _ node: YAMLNode?, _ expected: String, _ read: (String) -> Value?
  ) -> Value? {
    guard let node, let text = node.string(sink) else { return nil }
    return read(text) ?? node.mismatch(expected, sink)
  }

  private func table(_ node: YAMLNode) -> (source: SourceID, facts: SDMXFacts)? {
    guard var fields = MappingReader(node, sink) else { return nil }
    let source = value(
      fields.required("source"), "a short name such as eurostat", SourceID.init(rawValue:))
    let facts = facts(&fields)
    fields.finish()
    return source.map { ($0, facts) }
  }

  private func facts(_ fields: inout MappingReader) -> SDMXFacts {
    SDMXFacts(
      reporter: value(fields.optional("reporter"), "an economy such as USA") { Economy($0) },
      partner: value(fields.optional("partner"), "an economy such as CHN") { Economy($0) },
      flow: fields.optional("flow")?.choice(of: Flow.self, as: "flow", sink),
      system: fields.optional("system")?.choice(of: TradeSystem.self, as: "system", sink),
      basis: fields.optional("basis")?.choice(of: Basis.self, as: "basis", sink),
      valuation: fields.optional("valuation")?.choice(of: Valuation.self, as: "valuation", sink),
      adjustment: fields.optional("adjustment")?
        .choice(of: Adjustment.self, as: "adjustment", sink),
      currency: value(
        fields.optional("currency"), "a currency such as USD", Currency.init(rawValue:)),
      product: value(fields.optional("product"), "a product code") { ProductCode($0) },
      measure: measure(&fields))
  }

  private func measure(_ fields: inout MappingReader) -> SDMXMeasure? {
    let kind = fields.optional("measure")?
      .choice(among: ["value", "quantity"], as: "measure", sink)
    let unit = value(fields.optional("unit"), "a unit such as kg", QuantityUnit.init(rawValue:))
    let times =
      value(fields.optional("times"), "a number above zero such as 100") { text in
        FixedPoint(text).flatMap { $0 > .zero && $0 <= FixedPoint(1_000_000_000) ? $0 : nil }
      } ?? FixedPoint(1)
    switch kind {
    case "value": return .value(times: times)
    case "quantity":
      if let unit { return .quantity(unit, times: times) }
      sink.error(
        "a quantity without a unit", at: fields.location, remedy: "add 'unit', such as kg")
      return nil
    default: return nil
    }
  }

  private func dimensions(_ node: YAMLNode) -> [SDMXDimension]? {
    node.entries(sink)?.compactMap { entry in
      guard var fields = MappingReader(entry.value, sink) else { return nil }
      let also = fields.optional("also-called").flatMap(texts) ?? []
      let role = fields.optional("is")?.choice(of: SDMXDimension.Role.self, as: "role", sink)
      let areas = fields.optional("areas")?
        .choice(of: SDMXDimension.AreaList.self, as: "list of areas", sink)
      var codes = fields.optional("codes").map { self.codes($0, role) } ?? [:]
      for code in fields.optional("only").flatMap(texts) ?? [] { codes[code] = SDMXFacts() }
      fields.finish()
      if role == nil, codes.isEmpty {
        sink.error(
          "'\(entry.key)' says nothing of its codes", at: entry.keyLocation,
          remedy: "add 'is: reporter' (partner, product, any), 'codes' or 'only'")
      }
      return SDMXDimension(names: [entry.key] + also, role: role, areas: areas, codes: codes)
    }
  }

  /// What single codes say: an economy or a product where the dimension is one, or facts.
  private func codes(_ node: YAMLNode, _ role: SDMXDimension.Role?) -> [String: SDMXFacts] {
    var codes: [String: SDMXFacts] = [:]
    for entry in node.entries(sink) ?? [] {
      if case .mapping = entry.value.content, var fields = MappingReader(entry.value, sink) {
        codes[entry.key] = facts(&fields)
        fields.finish()
        continue
      }
      switch role {
      case .reporter:
        codes[entry.key] = value(entry.value, "an economy such as USA") { Economy($0) }
          .map { SDMXFacts(reporter: $0) }
      case .partner:
        codes[entry.key] = value(entry.value, "an economy such as CHN") { Economy($0) }
          .map { SDMXFacts(partner: $0) }
      case .product:
        codes[entry.key] = value(entry.value, "a product code") { ProductCode($0) }
          .map { SDMXFacts(product: $0) }
      case .any, nil:
        let _: String? = entry.value.mismatch("facts such as {flow: import}", sink)
      }
    }
    return codes
  }

  private func values(_ node: YAMLNode) -> [SDMXValueComponent] {
    (node.entries(sink) ?? []).compactMap { entry in
      guard var fields = MappingReader(entry.value, sink) else { return nil }
      let measure = measure(&fields)
      fields.finish()
      return SDMXValueComponent(name: entry.key, measure: measure)
    }
  }

  private func published(_ node: YAMLNode) -> SDMXPublished {
    guard var fields = MappingReader(node, sink) else {
      return SDMXPublished(column: nil, form: .iso, ofDays: nil, ofLonger: nil)
    }
    let column = fields.optional("column").flatMap(text)
    let form = fields.optional("form")?.choice(of: SDMXPublished.Form.self, as: "form", sink)
    let days = value(fields.optional("days"), PublicationRule.forms, PublicationRule.init)
    let longer = value(fields.optional("longer"), PublicationRule.forms, PublicationRule.init)
    fields.finish()
    return SDMXPublished(column: column, form: form ?? .iso, ofDays: days, ofLonger: longer)
  }
}
