import TextFormats
import TimeSeries
import TradeStatistics

extension ReadingScope {
  /// The longest ramp, in years.
  private static let rampYears = 50

  func quantityTerms(
    _ fields: inout MappingReader, _ context: TermsContext
  ) -> QuantityTerms? {
    let yearNode = fields.optional("years")
    let year = yearNode.flatMap(marketingYear)
    let baselineNode = fields.optional("over-baseline")
    let over = baselineNode.flatMap(baseline)
    guard
      let limit = bound(&fields, of: "quantity", example: "12.5 bn USD", context.location)
    else { return nil }
    guard (yearNode == nil) == (year == nil) else { return nil }
    let amounts =
      limit.node.value(of: "ramp") == nil
      ? instalments(limit.node, limit.bound, year: year, context)
      : ramp(limit.node, limit.bound, year: year, context)
    guard let amounts, (baselineNode == nil) == (over == nil) else { return nil }
    return QuantityTerms(bound: limit.bound, instalments: amounts, baseline: over, year: year)
  }

  private func marketingYear(_ node: YAMLNode) -> MarketingYear? {
    guard var fields = MappingReader(node, sink) else { return nil }
    let kind = fields.required("kind")?.choice(of: MarketingYear.Kind.self, as: "year", sink)
    let begin = fields.required("begin")?.integer(sink, in: 1...12)
    fields.finish()
    guard let kind, let begin else { return nil }
    return MarketingYear(kind: kind, begins: begin)
  }

  private func instalments(
    _ node: YAMLNode, _ bound: QuantityTerms.Bound, year: MarketingYear?, _ context: TermsContext
  ) -> [QuantityTerms.Instalment]? {
    let lines = byPeriod(node, year: year, expected: "an amount for each period") {
      pledged($0, bound, context)
    }
    guard let lines else { return nil }
    requireOneUnit(lines)
    return lines.map { QuantityTerms.Instalment(period: $0.period, amount: $0.value) }
  }

  /// Two ends that the text states, and the years between on a straight line.
  ///
  /// Formula: first + (last − first) · k / n for year k of n, rounded to a millionth of the unit.
  private func ramp(
    _ node: YAMLNode, _ bound: QuantityTerms.Bound, year: MarketingYear?, _ context: TermsContext
  ) -> [QuantityTerms.Instalment]? {
    guard var outer = MappingReader(node, sink) else { return nil }
    let rampNode = outer.required("ramp")
    outer.finish()
    guard let rampNode, var fields = MappingReader(rampNode, sink) else { return nil }
    let fromNode = fields.required("from")
    let toNode = fields.required("to")
    fields.finish()
    func end(_ node: YAMLNode?) -> PeriodEntry<PledgeAmount>? {
      guard let node,
        let lines = byPeriod(
          node, year: year, expected: "one year with its amount", { pledged($0, bound, context) })
      else { return nil }
      guard lines.count == 1, let line = lines.first, line.period.months?.count == 12 else {
        return node.mismatch("one year with its amount, such as {2026: 1 mn t}", sink)
      }
      return line
    }
    guard let first = end(fromNode), let last = end(toNode) else { return nil }
    let years = (last.period.firstDay.month.ordinal - first.period.firstDay.month.ordinal)
    let count = years / 12
    guard years % 12 == 0, count >= 1, count <= Self.rampYears else {
      sink.error(
        "a ramp from \(first.period) to \(last.period) has no whole years between",
        at: last.entry.keyLocation, remedy: "end it 1 to \(Self.rampYears) years after its start")
      return nil
    }
    requireOneUnit([first, last])
    let rise = last.value.number - first.value.number
    return (0...count).compactMap { index in
      first.period.shifted(byYears: index).map { period in
        let number =
          first.value.number
          + rise.scaled(by: FixedPoint(index), over: FixedPoint(count))
        return QuantityTerms.Instalment(
          period: period, amount: first.value.with(number: number),
          isStated: index == 0 || index == count)
      }
    }
  }
}
