import Agreements
import Assessment
public import Briefing
import TextFormats
import TimeSeries
import TradeStatistics

/// The conditions of an agreement with their paths month by month: hole, restart, recovery and surge.
public struct ConditionsReport {
  private let brief: Brief
  private let width: Int
  private let ink: Ink
  private let words: ConditionText

  /// Creates a writer.
  public init(_ brief: Brief, width: Int, ink: Ink) {
    self.brief = brief
    self.width = width
    self.ink = ink
    words = ConditionText(
      amounts: Amounts(display: brief.display, ledger: brief.findings.ledger))
  }

  /// Tables for a terminal, ending with a line feed.
  public var text: String {
    text(title: "whether the leeway's conditions hold", of: brief.findings.conditions) { report in
      (words.table(report)?.lines(width: width, indent: 2, ink: ink) ?? [])
        + ConditionText.remarks(report).flatMap { wrapped($0, indent: "  · ") }
        + (report.condition.kind.testsFlows ? report.legs.flatMap(paths) : [])
    }
  }

  /// What is left for the months to come before each leg trips, ending with a line feed.
  public var headroomText: String {
    text(
      title: "how far flows may move before a condition trips",
      of: brief.findings.conditions.filter(\.condition.kind.testsFlows)
    ) { report in
      headroom(report).lines(width: width, indent: 2, ink: ink)
        + ConditionText.remarks(report).flatMap { wrapped($0, indent: "  · ") }
    }
  }

  /// All of it in the schema `pledgeline.conditions/1`, UTF-8.
  public var json: [UInt8] {
    let findings = brief.findings
    return JSONWriter.write([
      "schema": "pledgeline.conditions/1", "stamp": StampJSON.value(brief.stamp),
      "agreement": .string(brief.agreement.id),
      "conditions": .list(findings.conditions, ConditionJSON.value),
      "figures": FigureJSON.list(findings.ledger, under: "conditions/"),
      "releases": .list(findings.ledger.citations, CitationJSON.value),
    ])
  }

  private func text(
    title: String, of reports: [ConditionReport], _ body: (ConditionReport) -> [String]
  ) -> String {
    var lines = [ink.apply(.strong, "\(brief.agreement.title): \(title)")]
    lines += wrapped(
      "As of \(DateText.day(brief.asOf)), by what was public that day; amounts in "
        + "\(words.amounts.unit). A test trips over its threshold, not at it.", indent: "  ")
    if let remark = StampText.strictness(brief.stamp) { lines.append(remark) }
    if reports.isEmpty {
      lines += ["", "  The agreement's file states no such condition."]
    }
    for report in reports {
      let (state, tone) = ConditionText.state(report.state)
      lines += ["", ink.apply(.strong, "\(report.condition.title) (\(report.condition.id))")]
      lines += wrapped(state, indent: "  ").map { line in tone.map { ink.apply($0, line) } ?? line }
      lines += wrapped(ConditionText.numeric(report.condition.numeric), indent: "  ")
      lines += body(report)
    }
    let marks = MarkText.lines(words.amounts)
    if !marks.isEmpty { lines += [""] + marks.flatMap { wrapped($0, indent: "  ") } }
    lines += [""]
    lines += TextWrap.lines(StampText.line(brief.stamp), width: width)
      .map { ink.apply(.faint, $0) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func paths(_ leg: ConditionLeg) -> [String] {
    ([leg] + leg.variants).flatMap(path)
  }

  private func path(_ leg: ConditionLeg) -> [String] {
    var lines = [""] + wrapped("\(leg.id): \(leg.title)", indent: "  ")
    for figure in leg.working {
      lines += wrapped("\(figure.label): \(words.amount(figure))", indent: "    ")
    }
    if let milestones = ConditionText.milestones(leg) {
      lines += wrapped(milestones, indent: "    ")
    }
    guard !leg.path.isEmpty else { return lines + wrapped("no month tested yet", indent: "    ") }
    let hasLower = leg.path.contains { $0.lower != nil }
    let hasNames = leg.path.contains { !$0.name.isEmpty }
    var table = TextTable(
      [.init("through"), .init("value", .decimal)]
        + (hasLower ? [.init("lower", .decimal)] : [])
        + [.init(hasLower ? "upper" : "threshold", .decimal)] + (hasNames ? [.init("")] : []))
    for step in leg.path {
      var cells: [TextTable.Cell] = [
        .init("\(step.month)"), .init(words.amount(step.value, like: leg.threshold)),
      ]
      if hasLower { cells.append(.init(words.amount(step.lower, like: leg.threshold))) }
      cells.append(.init(words.amount(step.upper, like: leg.threshold)))
      if hasNames { cells.append(.init(step.name, step.name == "surge" ? .bad : nil)) }
      table.add(cells)
    }
    return lines + table.lines(width: width, indent: 4, ink: ink)
  }

  private func headroom(_ report: ConditionReport) -> TextTable {
    var table = TextTable([
      .init("test"), .init("months"), .init("at most", .decimal), .init("reference", .decimal),
      .init("room", .decimal), .init("room, %", .decimal), .init("purchases\nto restore", .decimal),
    ])
    for leg in report.legs {
      if leg.headroom.isEmpty { table.add([.init(leg.id), .init("no month left that is tested")]) }
      for room in leg.headroom {
        table.add([
          .init(leg.id), .init("\(room.period)"), .init(words.amount(room.limit)),
          .init(words.amount(room.reference)), .init(words.amount(room.room)),
          .init(words.amount(room.share)), .init(words.amount(room.restoring)),
        ])
      }
    }
    return table
  }

  private func wrapped(_ text: String, indent: String) -> [String] {
    TextWrap.lines(
      text, width: width, first: indent,
      rest: String(repeating: " ", count: indent.count))
  }
}

extension ConditionKind {
  /// Whether it looks along a flow month by month; the others look at what is left to buy.
  fileprivate var testsFlows: Bool {
    switch self {
    case .noSurge, .balancedRebound, .balance: true
    case .totalUnchanged, .feasible: false
    }
  }
}
