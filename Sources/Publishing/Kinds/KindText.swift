package import Agreements
package import Assessment
import TimeSeries
import TradeStatistics

/// Ceilings and pledges of the other kinds in words, and their numbers in the unit of their text.
package struct KindText {
  package let amounts: Amounts

  package init(_ amounts: Amounts) { self.amounts = amounts }

  /// What it is, how firmly it is put and by which figures it is told: `ceiling, will, by jama`.
  package func nature(_ report: PledgeReport) -> String {
    "\(kind(report.pledge)), \(report.pledge.strength.rawValue), by \(report.basis)"
  }

  /// The kind in a word or two.
  package func kind(_ pledge: Pledge) -> String {
    switch pledge.kind {
    case .quantity(let terms): terms.bound == .atMost ? "ceiling" : "floor"
    case .share(let terms): terms.growthOver == nil ? "share" : "growth"
    case .balance(let terms): terms.aim == .toReach ? "deficit to reach" : "limit of a deficit"
    case .quota(let terms): terms.link == nil ? "tariff quota" : "linked entitlement"
    case .investment: "investment"
    case .deliverable(let terms): terms.duty == .act ? "deliverable" : "abstention"
    }
  }

  /// What the strength of a wording makes of missing the pledge.
  package static func owed(_ strength: Strength) -> String {
    switch strength {
    case .shall, .will: "it binds"
    case .intends: "an intention: missing it is off course, not a breach"
    case .expects: "an expectation: missing it is off course, not a breach"
    case .strives: "a best effort is owed, not the result: missing it is off course, not a breach"
    case .upTo: "a ceiling of what may come: nothing is owed"
    }
  }

  /// The titles of the columns of a report's lines, for its kind.
  package func columns(_ report: PledgeReport) -> [String] {
    switch report.pledge.kind {
    case .quantity: ["period", "used", "ceiling", "pro rata", "% used", "left", "state"]
    case .share: ["period", "share", "asked for", "", "", "missing", "state"]
    case .balance: ["period", "deficit", "asked for", "path", "", "room", "state"]
    case .quota: ["period", "came", "open", "", "% filled", "left", "state"]
    case .investment: ["stage", "to date", "total or cap", "pro rata", "%", "left", "state"]
    case .deliverable: ["duty", "days to the last", "", "", "", "", "state"]
    }
  }

  /// The cells of one line, a dash for what cannot be told.
  package func cells(_ line: PledgeLine) -> [String] {
    let through = line.through.flatMap { through in
      line.period?.months.map { through < $0.upperBound ? " to \(through)" : "" }
    }
    return [
      line.title + (through ?? ""), number(line.actual), number(line.limit), number(line.due),
      amounts.percent(line.share), number(line.left), line.standing.rawValue,
    ]
  }

  /// Columns with their cells, without those that no line fills.
  package func table(_ report: PledgeReport) -> (titles: [String], rows: [[String]]) {
    let titles = columns(report)
    let rows = report.lines.map { cells($0) }
    let kept = titles.indices.filter { index in
      !titles[index].isEmpty && rows.contains { $0[index] != "–" }
    }
    return (kept.map { titles[$0] }, rows.map { row in kept.map { row[$0] } })
  }

  /// What is needed, what goes with it, what has to be known, and what comes next: a sentence each.
  package func remarks(_ report: PledgeReport) -> [String] {
    var lines: [String] = []
    if let reason = report.reason { lines.append("cannot be told: \(reason.text)") }
    let pace = [report.perMonth, report.perYear].compactMap(\.self).filter { $0.value != nil }
    if !pace.isEmpty {
      lines.append(pace.map { "\(label($0, report)): \(number($0))" }.joined(separator: "; "))
    }
    let further = report.further.filter { figure in
      figure.value != nil && !report.lines.contains { $0.actual == figure || $0.limit == figure }
    }
    lines += further.map { "\(label($0, report)): \(number($0))" }
    lines += report.remarks
    if let next = report.next {
      lines.append("next release: \(DateText.period(next.period)), \(DateText.day(next.day))")
    }
    return lines
  }

  // The label of a figure names its pledge, which the heading has said.
  private func label(_ figure: Figure, _ report: PledgeReport) -> String {
    let head = report.pledge.title
    guard figure.label.hasPrefix(head) else { return figure.label }
    let rest = figure.label.dropFirst(head.count).drop { $0 == ":" || $0 == " " }
    return rest.isEmpty ? figure.label : String(rest)
  }

  /// A figure in its own unit, or a dash.
  package func number(_ figure: Figure?) -> String {
    guard let figure, let value = figure.value else { return "–" }
    switch figure.unit {
    case .money: return "\(amounts.billions(figure)) bn"
    case .ratio: return amounts.percent(figure, places: 1) + amounts.mark(figure)
    case .quantity(let unit):
      return "\(NumberText.exact(value)) \(unit)" + amounts.mark(figure)
    case .count, .rate: return NumberText.exact(value)
    }
  }
}
