import TextFormats
import TimeSeries
import TradeStatistics

/// One line of a mapping from periods to amounts, with its place.
struct PeriodEntry<Value> {
  let period: Period
  let value: Value
  let entry: YAMLNode.Entry
}

extension ReadingScope {
  /// Values by period, in order of time, without overlap.
  ///
  /// - Parameters:
  ///   - year: what `2025/26` means; nil where it means nothing.
  ///   - isDue: whether the periods have to lie inside the window.
  ///   - expected: what the mapping should hold, for a message.
  func byPeriod<Value>(
    _ node: YAMLNode, year: MarketingYear? = nil, isDue: Bool = true, expected: String,
    _ read: (YAMLNode) -> Value?
  ) -> [PeriodEntry<Value>]? {
    guard let entries = node.entries(sink) else { return nil }
    guard !entries.isEmpty else {
      sink.error(
        "no period is given", at: node.location, remedy: "write \(expected), such as {2026: …}")
      return nil
    }
    var lines: [PeriodEntry<Value>] = []
    for entry in entries {
      let period = period(entry, year: year, isDue: isDue)
      guard let value = read(entry.value), let period else { continue }
      lines.append(PeriodEntry(period: period, value: value, entry: entry))
    }
    lines.sort { $0.period < $1.period }
    for (earlier, later) in zip(lines, lines.dropFirst())
    where later.period.firstDay <= earlier.period.lastDay {
      sink.error(
        "the periods \(earlier.period) and \(later.period) overlap", at: later.entry.keyLocation,
        remedy: "each month is due in one period only")
    }
    return lines.count == entries.count ? lines : nil
  }

  private func period(_ entry: YAMLNode.Entry, year: MarketingYear?, isDue: Bool) -> Period? {
    if year == nil, MarketingYear.firstYear(entry.key) != nil {
      sink.error(
        "'\(entry.key)' is a year that does not begin in January, and nothing says when it begins",
        at: entry.keyLocation,
        remedy: "add 'years: {kind: marketing, begin: 9}', or write calendar years as 2025/2026")
      return nil
    }
    guard let period = year?.period(entry.key) ?? Period(entry.key), let months = period.months
    else {
      sink.error(
        "expected a period of whole months, found '\(entry.key.prefix(60))'",
        at: entry.keyLocation,
        remedy: "write it as 2020, 2020-Q1, 2020-03 or 2020/2021"
          + (year == nil ? "" : ", or as 2025/26 for a year of 'years'"))
      return nil
    }
    guard isDue, let window else { return period }
    guard window.contains(months.lowerBound), window.contains(months.upperBound) else {
      sink.error(
        "the period \(period) is not inside the window"
          + " (\(window.lowerBound) through \(window.upperBound))",
        at: entry.keyLocation, remedy: "correct the period or the window")
      return nil
    }
    return period
  }

  /// Reports amounts of one pledge that are in different units.
  func requireOneUnit(_ lines: [PeriodEntry<PledgeAmount>]) {
    for (earlier, later) in zip(lines, lines.dropFirst())
    where earlier.value.unit != later.value.unit {
      sink.error(
        "the amounts are in \(earlier.value.unit) and in \(later.value.unit)",
        at: later.entry.value.location, remedy: "write all amounts of a pledge in one unit")
    }
  }

  /// An amount of what a pledge is about.
  func pledged(
    _ node: YAMLNode, _ bound: QuantityTerms.Bound, _ context: TermsContext
  ) -> PledgeAmount? {
    guard let amount = node.amount(sink) else { return nil }
    if bound == .atLeast, amount.number <= .zero {
      return node.mismatch("an amount over zero", sink)
    }
    if amount.number.isNegative { return node.mismatch("an amount of zero or more", sink) }
    guard case .quantity(let quantity) = amount, UnitConversion.needsCommodity(quantity.unit) else {
      return amount
    }
    let tonne = QuantityUnit(rawValue: "t")
    let isKnown = tonne.map {
      UnitConversion.path(from: quantity.unit, to: $0, of: context.commodity) != nil
    }
    // A commodity that could not be read was told of at its own place.
    guard isKnown == false, !context.isCommodityUnreadable else { return amount }
    let known = Commodity.allCases.filter { commodity in
      tonne.map { UnitConversion.path(from: quantity.unit, to: $0, of: commodity) != nil } ?? false
    }
    sink.error(
      context.commodity.map { "'\(quantity.unit)' of \($0.rawValue) has no known weight" }
        ?? "'\(quantity.unit)' means another weight for each commodity, and none is named",
      at: node.location,
      remedy: "add 'commodity: …', one of: "
        + known.map(\.rawValue).joined(separator: ", ") + "; or write the amount in t")
    return nil
  }

  /// A period before the window, `{period: 2017}`.
  func baseline(_ node: YAMLNode) -> Period? {
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

  /// The floor or the ceiling of a mapping, of which there has to be exactly one.
  func bound(
    _ fields: inout MappingReader, of noun: String, example: String, _ location: SourceLocation
  ) -> (bound: QuantityTerms.Bound, node: YAMLNode)? {
    let floor = fields.optional("at-least")
    let ceiling = fields.optional("at-most")
    guard (floor == nil) != (ceiling == nil), let node = floor ?? ceiling else {
      sink.error(
        floor == nil
          ? "a pledge of a \(noun) needs its amounts"
          : "a pledge is a floor or a ceiling, not both",
        at: ceiling?.location ?? location,
        remedy: floor == nil
          ? "add 'at-least: {2020: \(example)}' or 'at-most: …'" : "make it two pledges")
      return nil
    }
    return (floor == nil ? .atMost : .atLeast, node)
  }
}

extension PledgeAmount {
  /// The code of the currency or the unit.
  var unit: String {
    switch self {
    case .money(let money): money.currency.rawValue
    case .quantity(let quantity): quantity.unit.rawValue
    }
  }

  /// The same unit with another number.
  func with(number: FixedPoint) -> PledgeAmount {
    switch self {
    case .money(let money): .money(Money(number, money.currency))
    case .quantity(let quantity): .quantity(Quantity(number, quantity.unit))
    }
  }
}
