import Agreements
import Assessment
import Briefing
import TimeSeries

extension BriefText {
  /// Ceilings and pledges of the other kinds, each with its table and what has to be known to read it.
  var kinds: [String] {
    let words = KindText(amounts)
    return findings.reports.flatMap { report -> [String] in
      var lines = heading(report.pledge.title.uppercased(), words.nature(report))
      let state = report.standing.rawValue
      lines.append("  " + ink.apply(tone(report.standing) ?? .strong, state))
      let (titles, rows) = words.table(report)
      if report.lines.contains(where: { $0.actual?.value != nil }) || report.reason == nil {
        var table = TextTable(
          titles.enumerated().map { .init($1, $0 == 0 || $0 == titles.count - 1 ? .left : .right) })
        for (row, line) in zip(rows, report.lines) {
          table.add(
            row.enumerated().map { index, cell in
              .init(cell, index == row.count - 1 ? tone(line.standing) : nil)
            })
        }
        if !rows.isEmpty { lines += table.lines(width: options.width, indent: 2, ink: ink) }
      }
      return lines + words.remarks(report).flatMap { item($0) }
    }
  }

  /// What the texts say of the pledges beside their amounts, and what either side holds back meanwhile.
  var statements: [String] {
    let words = StatementText(agreement)
    let told = findings.statements.map { ($0.pledge, words.clauses($0)) }.filter { !$0.1.isEmpty }
    var lines: [String] = []
    if !told.isEmpty {
      lines += heading("WHAT THE TEXTS SAY")
      for (pledge, clauses) in told {
        lines += item("\(pledge.title): \(clauses.joined(separator: "; "))")
      }
    }
    guard !agreement.suspensions.isEmpty else { return lines }
    return lines + heading("CONCESSIONS HELD BACK")
      + agreement.suspensions.flatMap { item(SuspensionText.line($0, asOf: brief.asOf)) }
  }
}
