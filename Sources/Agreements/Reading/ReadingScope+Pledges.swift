import TextFormats
import TimeSeries
import TradeStatistics

extension ReadingScope {
  /// The kinds of pledge that the format knows; this version reads the first.
  private static let kinds = ["quantity", "share", "balance", "quota", "investment", "deliverable"]

  func pledge(_ node: YAMLNode, sectors: [Sector]) -> Pledge? {
    guard var fields = MappingReader(node, sink) else { return nil }
    let id = text(fields.required("id"))
    guard let kindNode = fields.required("kind"),
      let kind = kindNode.choice(among: Self.kinds, as: "kind of pledge", sink)
    else { return nil }
    guard kind == "quantity" else {
      // The terms of the other kinds are not known here, so nothing can be said about them.
      sink.error(
        "pledges of kind '\(kind)' cannot be read yet", at: kindNode.location,
        remedy: "this version reads 'quantity' only")
      return nil
    }
    let product = fields.required("product").flatMap(productSelection)
    let title = fields.optional("title").flatMap(text)
    let terms = quantityTerms(&fields, at: node.location)
    let strength = fields.required("strength")?.choice(of: Strength.self, as: "strength", sink)
    let measuresNode = fields.required("measured-by")
    let measures = references(measuresNode, to: names.measures, as: "measure")
    let textID = fields.required("text").flatMap { reference($0, to: names.texts, as: "text") }
    let clause = fields.optional("clause").flatMap(text)
    fields.finish()
    if let measuresNode, case .sequence([]) = measuresNode.content {
      sink.error(
        "a pledge needs a measure that counts it", at: measuresNode.location,
        remedy: "name at least one of 'measures'")
    }
    guard let id, let product, let terms, let strength, let textID else { return nil }
    return Pledge(
      id: id, title: title ?? product.defaultTitle(sectors), product: product,
      kind: .quantity(terms), strength: strength, measuredBy: measures, text: textID,
      clause: clause)
  }

  private func quantityTerms(
    _ fields: inout MappingReader, at location: SourceLocation
  ) -> QuantityTerms? {
    let floor = fields.optional("at-least")
    let ceiling = fields.optional("at-most")
    let baselineNode = fields.optional("over-baseline")
    let baseline = baselineNode.flatMap(baseline)
    guard (floor == nil) != (ceiling == nil), let node = floor ?? ceiling else {
      sink.error(
        floor == nil
          ? "a pledge of a quantity needs its amounts"
          : "a pledge is a floor or a ceiling, not both",
        at: (ceiling?.location ?? location),
        remedy: floor == nil
          ? "add 'at-least: {2020: 12.5 bn USD}' or 'at-most: …'" : "make it two pledges")
      return nil
    }
    let bound: QuantityTerms.Bound = floor == nil ? .atMost : .atLeast
    guard let instalments = instalments(node, bound) else { return nil }
    if baselineNode != nil, baseline == nil { return nil }
    return QuantityTerms(bound: bound, instalments: instalments, baseline: baseline)
  }

  private func baseline(_ node: YAMLNode) -> Period? {
    guard var fields = MappingReader(node, sink) else { return nil }
    let periodNode = fields.required("period")
    let period = periodNode?.periodOfMonths(sink)
    fields.finish()
    guard let periodNode, let period else { return nil }
    if let window, let months = period.months, months.upperBound >= window.lowerBound {
      sink.error(
        "the baseline period \(period) does not end before the window begins"
          + " (\(window.lowerBound))",
        at: periodNode.location, remedy: "name an earlier period")
      return nil
    }
    return period
  }

  private func instalments(
    _ node: YAMLNode, _ bound: QuantityTerms.Bound
  ) -> [QuantityTerms.Instalment]? {
    guard let entries = node.entries(sink) else { return nil }
    guard !entries.isEmpty else { return node.mismatch("an amount for each period", sink) }
    var read: [(instalment: QuantityTerms.Instalment, entry: YAMLNode.Entry)] = []
    for entry in entries {
      let period = instalmentPeriod(entry)
      guard let amount = instalmentAmount(entry.value, bound), let period else { continue }
      read.append((QuantityTerms.Instalment(period: period, amount: amount), entry))
    }
    read.sort { $0.instalment.period < $1.instalment.period }
    for (earlier, later) in zip(read, read.dropFirst()) {
      let first = earlier.instalment
      let second = later.instalment
      if second.period.firstDay <= first.period.lastDay {
        sink.error(
          "the periods \(first.period) and \(second.period) overlap", at: later.entry.keyLocation,
          remedy: "each month is due in one period only")
      }
      if first.amount.unit != second.amount.unit {
        sink.error(
          "the amounts are in \(first.amount.unit) and in \(second.amount.unit)",
          at: later.entry.value.location, remedy: "write all amounts of a pledge in one unit")
      }
    }
    return read.count == entries.count ? read.map(\.instalment) : nil
  }

  private func instalmentPeriod(_ entry: YAMLNode.Entry) -> Period? {
    guard let period = Period(entry.key), let months = period.months else {
      sink.error(
        "expected a period of whole months, found '\(entry.key.prefix(60))'",
        at: entry.keyLocation, remedy: "write it as 2020, 2020-Q1, 2020-03 or 2020/2021")
      return nil
    }
    guard let window else { return period }
    guard window.contains(months.lowerBound), window.contains(months.upperBound) else {
      sink.error(
        "the period \(period) is not inside the window"
          + " (\(window.lowerBound) through \(window.upperBound))",
        at: entry.keyLocation, remedy: "correct the period or the window")
      return nil
    }
    return period
  }

  private func instalmentAmount(_ node: YAMLNode, _ bound: QuantityTerms.Bound) -> PledgeAmount? {
    guard let amount = node.amount(sink) else { return nil }
    if bound == .atLeast, amount.number <= .zero {
      return node.mismatch("an amount over zero", sink)
    }
    if amount.number.isNegative { return node.mismatch("an amount of zero or more", sink) }
    return amount
  }
}

extension PledgeAmount {
  /// The code of the currency or the unit.
  fileprivate var unit: String {
    switch self {
    case .money(let money): money.currency.rawValue
    case .quantity(let quantity): quantity.unit.rawValue
    }
  }
}

extension ProductSelection {
  /// The title of what is selected.
  fileprivate func defaultTitle(_ sectors: [Sector]) -> String {
    switch self {
    case .all: "All goods"
    case .listed: "All listed products"
    case .sector(let id): sectors.first { $0.id == id }?.title ?? id
    case .group(let id): sectors.lazy.flatMap(\.groups).first { $0.id == id }?.title ?? id
    }
  }
}
