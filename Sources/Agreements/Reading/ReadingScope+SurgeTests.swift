import TextFormats
import TimeSeries
import TradeStatistics

extension ReadingScope {
  /// One leg of a surge condition.
  ///
  /// - Parameter shutdown: first month of the shutdown, which a fit has to end before; nil where it
  ///   could not be read.
  func surgeTest(_ node: YAMLNode, shutdown: Month?) -> SurgeTest? {
    guard var fields = MappingReader(node, sink) else { return nil }
    guard let kind = fields.required("test")?.choice(of: SurgeTestKind.self, as: "test", sink)
    else { return nil }
    defer { fields.finish() }
    switch kind {
    case .rebound: return rebound(&fields, shutdown: shutdown)
    case .yearOnYear: return yearOnYear(&fields)
    case .historicRange: return historicRange(&fields)
    case .averageMultiple: return averageMultiple(&fields)
    case .volumeTrigger: return volumeTrigger(&fields)
    }
  }

  private func rebound(_ fields: inout MappingReader, shutdown: Month?) -> SurgeTest? {
    let fit = fields.required("fit").flatMap { self.fit($0, shutdown: shutdown) }
    let furtherNode = fields.optional("further-fits")
    let further = furtherNode.map { node in list(node) { self.fit($0, shutdown: shutdown) } }
    let level = fields.required("level")?.probability(sink)
    guard let fit, let level else { return nil }
    return .rebound(
      fit: fit, level: level, furtherFits: further ?? FormatDefaults.furtherFits(of: fit))
  }

  /// Months to fit a model on, which end before the shutdown and are long enough to know the seasons.
  private func fit(_ node: YAMLNode, shutdown: Month?) -> ClosedRange<Month>? {
    guard let fit = node.months(lastKey: "until", sink) else { return nil }
    if let shutdown, fit.upperBound >= shutdown {
      sink.error(
        "the fit ends in \(fit.upperBound), not before the shutdown begins (\(shutdown))",
        at: node.value(of: "until")?.location ?? node.location,
        remedy: "fit on months before the shutdown")
      return nil
    }
    guard fit.count >= FormatLimits.shortestFit else {
      sink.error(
        "a fit on \(fit.count) months; it takes at least \(FormatLimits.shortestFit)",
        at: node.value(of: "from")?.location ?? node.location, remedy: "begin it earlier")
      return nil
    }
    return fit
  }

  private func yearOnYear(_ fields: inout MappingReader) -> SurgeTest? {
    let window = fields.required("window")?.monthCount(sink)
    let growth = fields.required("growth")?.percentage(sink)
    let basesNode = fields.required("bases")
    let bases = list(basesNode) { $0.year(sink) }
    guard let window, let growth, let basesNode else { return nil }
    if case .sequence([]) = basesNode.content {
      return basesNode.mismatch("at least one year", sink)
    }
    guard Set(bases).count == bases.count else {
      sink.error("a year is listed twice", at: basesNode.location, remedy: "remove one")
      return nil
    }
    return .yearOnYear(windowMonths: window, growth: growth, bases: bases)
  }

  private func historicRange(_ fields: inout MappingReader) -> SurgeTest? {
    let window = fields.required("window")?.months(lastKey: "through", sink)
    let multiple = fields.required("multiple")?.factor(atMost: 100, sink)
    let smoothing = fields.required("smoothing")?.monthCount(sink)
    let adjust = fields.required("adjust")?
      .choice(of: GaugeReference.Method.self, as: "adjustment", sink)
    guard let window, let multiple, let smoothing, let adjust else { return nil }
    return .historicRange(
      window: window, multiple: multiple, smoothingMonths: smoothing, adjust: adjust)
  }

  private func averageMultiple(_ fields: inout MappingReader) -> SurgeTest? {
    let years = fields.required("years")?.integer(sink, in: 1...20)
    let multiple = fields.required("multiple")?.factor(atMost: 100, sink)
    guard let years, let multiple else { return nil }
    return .averageMultiple(years: years, multiple: multiple)
  }

  private func volumeTrigger(_ fields: inout MappingReader) -> SurgeTest? {
    let productNode = fields.required("product")
    let product = text(productNode).flatMap { text -> ProductCode? in
      guard let code = ProductCode(text), code != .total else {
        return productNode?.mismatch("a product code of 2 to 10 digits", sink)
      }
      return code
    }
    let unitNode = fields.required("unit")
    let unit = text(unitNode).flatMap { text in
      KnownUnits.quantity(text)
        ?? unitNode?.mismatch("one of: " + KnownUnits.quantities.joined(separator: ", "), sink)
    }
    let share = fields.optional("share").map { $0.percentage(sink) }
    let changeNode = fields.optional("consumption-change")
    let change = changeNode.map { quantity($0, in: unit) }
    guard let product, let unit else { return nil }
    if let changeNode, share == nil {
      sink.error(
        "a change of consumption without imports' share of it", at: changeNode.location,
        remedy: "add 'share', such as 'share: 12.5 %'")
      return nil
    }
    return .volumeTrigger(
      VolumeTriggerTerms(
        product: product, unit: unit, share: share ?? nil,
        consumptionChange: (change ?? nil) ?? .zero))
  }

  /// A quantity in a unit, `-30 mn t`; its sign may be negative.
  private func quantity(_ node: YAMLNode, in unit: QuantityUnit?) -> FixedPoint? {
    guard let amount = node.amount(sink) else { return nil }
    guard case .quantity(let quantity) = amount, unit == nil || quantity.unit == unit else {
      return node.mismatch("a quantity in \(unit.map { "\($0)" } ?? "the unit")", sink)
    }
    return quantity.amount
  }
}
