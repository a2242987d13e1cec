import Agreements
import Assessment
public import Briefing
import TextFormats
import TimeSeries
import TradeStatistics

/// What is left to buy, month by month: beside the original path, the actuals, and a slow start.
public struct RephasingReport {
  let brief: RephasingBrief
  private let detailed: [String]
  private let width: Int
  private let ink: Ink

  /// Creates a writer.
  ///
  /// - Parameter detailed: names of the pledges that the text lists month by month.
  public init(_ brief: RephasingBrief, detailed: [String], width: Int, ink: Ink) {
    self.brief = brief
    self.detailed = detailed
    self.width = width
    self.ink = ink
  }

  /// Tables for a terminal, ending with a line feed.
  public var text: String {
    let day = DateText.day(brief.stamp.asOf)
    var lines = [
      ink.apply(.strong, "\(brief.agreement.title): what is left, and when it could be bought")
    ]
    lines += wrapped("As of \(day), by what was public that day. \(rule)")
    if let remark = StampText.strictness(brief.stamp) { lines.append(remark) }
    for reading in brief.readings {
      lines += ["", ink.apply(.strong, "\(reading.title) (\(reading.id)): \(binding(reading))")]
      let pledges = brief.pledges.filter { $0.reading == reading.id }
      lines += summary(pledges)
      for pledge in pledges where detailed.contains(pledge.id) {
        lines += months(pledge, showsSlowStart: reading.mayStartSlowly)
      }
    }
    lines += [""] + notes + [""]
    lines += TextWrap.lines(StampText.line(brief.stamp), width: width)
      .map { ink.apply(.faint, $0) }
    return lines.joined(separator: "\n") + "\n"
  }

  private var rule: String {
    let capacity = brief.terms.capacity
    let yardstick =
      switch capacity.yardstick {
      case .bestSameMonth: "the best value of the same calendar month"
      case .bestMonth: "the best month"
      case .bestTwelveMonths: "the best twelve months"
      }
    let source = brief.terms.condition.map { "the agreement file's condition '\($0)'" }
    return "A month can take \(NumberText.multiple(capacity.multiple)) × \(yardstick) since "
      + "\(capacity.since) (\(source ?? "as asked for"))."
  }

  private func binding(_ reading: Reading) -> String {
    switch reading.binding {
    case .calendarYear: "each year's amount binds"
    case .total: "the window's total binds"
    }
  }

  private func summary(_ pledges: [RephasedPledge]) -> [String] {
    var table = TextTable([
      .init("pledge"), .init("measure"), .init("months"), .init("target", .decimal),
      .init("bought", .decimal), .init("left", .decimal), .init("can take", .decimal),
      .init("by best\nmonth", .decimal), .init("by best\n12 months", .decimal),
      .init("latest start"), .init("outcome"),
    ])
    var unknown: [(reason: String, names: [String])] = []
    for pledge in pledges {
      switch pledge.plan {
      case .notMeasurable(let reason):
        let text = "by \(pledge.measure): cannot be told: \(reason.text)"
        if let known = unknown.firstIndex(where: { $0.reason == text }) {
          unknown[known].names.append(pledge.title)
        } else {
          unknown.append((text, [pledge.title]))
        }
      case .value(let plan):
        for part in plan.parts {
          table.add([
            .init(title(pledge)), .init(pledge.measure), .init("\(part.period)"),
            .init(amount(part.target, pledge)), .init(amount(part.actual, pledge)),
            .init(amount(part.remaining, pledge)), .init(amount(part.capacity, pledge)),
            .init(part.capacityByBestMonth.map { amount($0, pledge) } ?? "–"),
            .init(part.capacityByBestTwelveMonths.map { amount($0, pledge) } ?? "–"),
            .init(part.latestStart.map { "\($0)" } ?? "–"), outcome(part.outcome, pledge),
          ])
        }
      }
    }
    return table.lines(width: width, indent: 2, ink: ink)
      + unknown.flatMap { wrapped("\($0.names.joined(separator: ", ")) \($0.reason)") }
  }

  private func outcome(
    _ outcome: RephasedPledge.Outcome, _ pledge: RephasedPledge
  ) -> TextTable.Cell {
    switch outcome {
    case .fulfilled: .init("fulfilled", .good)
    case .feasible: .init("can be reached", .good)
    case .outOfReach(let shortfall):
      .init("out of reach by \(amount(shortfall, pledge))", .bad)
    case .short(let amount): .init("short by \(self.amount(amount, pledge))", .bad)
    case .unknown(let reason): .init("cannot be told: \(reason.text)")
    }
  }

  private func months(_ pledge: RephasedPledge, showsSlowStart: Bool) -> [String] {
    guard let plan = pledge.plan.value else { return [] }
    var table = TextTable(
      [.init("month"), .init("as due", .decimal)]
        + (showsSlowStart ? [.init("slow start", .decimal)] : [])
        + [.init("bought", .decimal), .init("re-phased", .decimal), .init("can take", .decimal)])
    for month in plan.months {
      var cells: [TextTable.Cell] = [
        .init("\(month.month)"), .init(amount(month.due, pledge, places: 3)),
      ]
      if showsSlowStart { cells.append(.init(amount(month.slow, pledge, places: 3))) }
      cells += [
        .init(actual(month, pledge)),
        .init(month.rephased.map { amount($0, pledge, places: 3) } ?? "–"),
        .init(month.capacity.map { amount($0, pledge, places: 3) } ?? "–"),
      ]
      table.add(cells)
    }
    return ["", "  \(title(pledge)) by \(pledge.measure)"]
      + table.lines(width: width, indent: 4, ink: ink)
  }

  private func actual(_ month: RephasedMonth, _ pledge: RephasedPledge) -> String {
    switch month.actual {
    case nil: "–"
    case .value(let value):
      amount(value.value, pledge, places: 3) + (value.isExact ? "" : "‡")
    case .notMeasurable: "?"
    }
  }

  private func amount(_ value: Bounded<FixedPoint>, _ pledge: RephasedPledge) -> String {
    amount(value.value, pledge) + (value.isExact ? "" : "‡")
  }

  private func amount(_ value: FixedPoint, _ pledge: RephasedPledge, places: Int = 2) -> String {
    if case .quantity(let unit) = pledge.unit { return QuantityText.number(value, unit) }
    return NumberText.billions(value, places: places)
  }

  private func title(_ pledge: RephasedPledge) -> String {
    guard case .quantity(let unit) = pledge.unit else { return pledge.title }
    return "\(pledge.title), \(QuantityText.name(unit))"
  }

  private var notes: [String] {
    wrapped(
      "Amounts in billions, where no unit stands beside a name. 'As due' is the target by \(brief.terms.proration.rawValue) months"
        + (brief.readings.contains(where: \.mayStartSlowly)
          ? "; 'slow start' is the same total with the cumulative share raised to the power "
            + NumberText.multiple(brief.terms.gamma) : "")
        + "; 're-phased' puts what is left on the months left, as near to what was due in them as "
        + "they can take. The totals are the same to the cent. 'By best month' and 'by best 12 "
        + "months' are what the months left could take by other rules: the answer may turn on the "
        + "rule. ‡ has bounds: see --format json.")
  }

  private func wrapped(_ text: String) -> [String] {
    TextWrap.lines(text, width: width, first: "  ", rest: "  ")
  }
}
