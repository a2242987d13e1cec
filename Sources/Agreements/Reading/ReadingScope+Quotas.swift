import TextFormats
import TimeSeries
import TradeStatistics

extension ReadingScope {
  func quotaTerms(_ fields: inout MappingReader, _ context: TermsContext) -> QuotaTerms? {
    let volumesNode = fields.optional("volumes")
    let linkNode = fields.optional("linked-to")
    let growthNode = fields.optional("growth")
    let stated = volumesNode.flatMap { quotaVolumes($0, context) }
    let volumes = stated.flatMap { stated in growthNode.map { grown(stated, $0) } ?? stated }
    let inside = fields.optional("in-quota-rate")?.percent(atMost: 10_000, sink)
    let outsideNode = fields.optional("out-of-quota-rate")
    let outside = outsideNode?.percent(atMost: 10_000, sink)
    let slices = fields.optional("slices").flatMap(slices)
    let holdingsNode = fields.optional("shares")
    let holdings = list(holdingsNode, holding)
    let carryOver = fields.optional("carry-over")?.percent(atMost: 100, sink)
    let link = linkNode.flatMap(quotaLink)
    guard volumesNode != nil || linkNode != nil else {
      sink.error(
        "a quota needs its volumes, or what they follow", at: context.location,
        remedy: "add 'volumes: {2026: 13 k t}' or 'linked-to: {purchases: …}'")
      return nil
    }
    if let growthNode, volumesNode == nil {
      sink.error(
        "a growth needs a volume to start from", at: growthNode.location,
        remedy: "add 'volumes: {2026: 13 k t}'")
    }
    if let outsideNode, let inside, let outside, outside < inside {
      sink.error(
        "the rate beyond the quota (\(outside) %) is lower than inside it (\(inside) %)",
        at: outsideNode.location, remedy: "swap the two rates")
    }
    if let holdingsNode { requireWhole(holdings.map(\.percent), holdingsNode, isExact: false) }
    guard (volumesNode == nil) == (volumes == nil), (linkNode == nil) == (link == nil) else {
      return nil
    }
    return QuotaTerms(
      volumes: volumes ?? [], inQuotaRate: inside, outOfQuotaRate: outside, slices: slices,
      holdings: holdings, carryOver: carryOver, link: link)
  }

  private func quotaVolumes(_ node: YAMLNode, _ context: TermsContext) -> [QuotaTerms.Volume]? {
    let lines = byPeriod(node, expected: "a volume for each period") {
      pledged($0, .atMost, context)
    }
    guard let lines else { return nil }
    requireOneUnit(lines)
    return lines.map { QuotaTerms.Volume(period: $0.period, amount: $0.value) }
  }

  /// Yearly volumes after the last stated one.
  ///
  /// Formula: each year the volume before times (1 + rate), rounded to a millionth of the unit.
  private func grown(_ stated: [QuotaTerms.Volume], _ node: YAMLNode) -> [QuotaTerms.Volume]? {
    guard var fields = MappingReader(node, sink) else { return nil }
    let rate = fields.required("rate")?.percent(atMost: 100, sink)
    let throughNode = fields.required("through")
    let through = throughNode?.year(sink)
    fields.finish()
    guard let rate, let throughNode, let through, var last = stated.last else { return nil }
    guard last.period.unit == .year, last.period.length == 1, last.period.ordinal < through else {
      sink.error(
        "a growth through \(through) does not follow the last volume, that of \(last.period)",
        at: throughNode.location, remedy: "give the last volume for a calendar year before it")
      return nil
    }
    if let window, window.upperBound.year < through {
      sink.error(
        "the year \(through) is not inside the window"
          + " (\(window.lowerBound) through \(window.upperBound))",
        at: throughNode.location, remedy: "correct the year or the window")
      return nil
    }
    var volumes = stated
    while last.period.ordinal < through {
      let number = last.amount.number.scaled(
        by: FixedPoint(100) + rate, over: FixedPoint(100))
      guard number <= FormatLimits.amount else {
        return node.mismatch("a growth that stays under a million million million", sink)
      }
      last = QuotaTerms.Volume(
        period: Period(year: last.period.ordinal + 1), amount: last.amount.with(number: number),
        isStated: false)
      volumes.append(last)
    }
    return volumes
  }

  private func slices(_ node: YAMLNode) -> QuotaTerms.Slices? {
    guard var fields = MappingReader(node, sink) else { return nil }
    let each = fields.required("each")?.choice(of: QuotaTerms.Slices.Each.self, as: "slice", sink)
    let percentsNode = fields.optional("percents")
    let percents = list(percentsNode) { $0.percent(atMost: 100, sink) }
    let unused =
      fields.optional("unused").map {
        $0.choice(of: QuotaTerms.Slices.Unused.self, as: "use of the rest", sink)
      } ?? .notStated
    fields.finish()
    guard let each, let unused else { return nil }
    if let percentsNode {
      let expected = each == .quarter ? 4 : 12
      guard percents.count == expected else {
        sink.error(
          "\(percents.count) slices of a \(each.rawValue) do not make a year",
          at: percentsNode.location,
          remedy: "give \(expected) percentages, or leave them out for equal slices")
        return nil
      }
      requireWhole(percents, percentsNode, isExact: true)
    }
    return QuotaTerms.Slices(each: each, percents: percents, unused: unused)
  }

  /// Reports parts that are more than the whole, or do not add up to it where they have to.
  private func requireWhole(_ percents: [FixedPoint], _ node: YAMLNode, isExact: Bool) {
    let sum = percents.reduce(.zero, +)
    guard sum > FixedPoint(100) || (isExact && sum < FixedPoint(100)) else { return }
    sink.error(
      "the parts add up to \(sum) %", at: node.location,
      remedy: isExact ? "make them 100 %" : "they are at most 100 % of the volume")
  }

  private func holding(_ node: YAMLNode) -> QuotaTerms.Holding? {
    guard var fields = MappingReader(node, sink) else { return nil }
    let holder = text(fields.required("holder"))
    let percent = fields.required("share")?.percent(atMost: 100, sink)
    fields.finish()
    guard let holder, let percent else { return nil }
    return QuotaTerms.Holding(holder: holder, percent: percent)
  }

  private func quotaLink(_ node: YAMLNode) -> QuotaTerms.Link? {
    guard var fields = MappingReader(node, sink) else { return nil }
    let purchases = text(fields.required("purchases"))
    let measure = fields.optional("measure")
      .flatMap { reference($0, to: names.measures, as: "measure") }
    let ratioNode = fields.optional("ratio")
    let ratio = ratioNode?.decimal(sink)
    fields.finish()
    if let ratioNode, let ratio, ratio <= .zero {
      return ratioNode.mismatch("a ratio over zero", sink)
    }
    guard let purchases else { return nil }
    return QuotaTerms.Link(purchases: purchases, measure: measure, ratio: ratio)
  }
}
