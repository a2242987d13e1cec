import Agreements
import Assessment

extension BriefText {
  /// The conditions, a line a leg; the paths are in `pledgeline conditions`.
  var conditions: [String] {
    guard !findings.conditions.isEmpty else { return [] }
    let words = ConditionText(amounts: amounts)
    var lines = heading(
      "CONDITIONS", "\(amounts.unit); a test trips over its threshold; see 'pledgeline conditions'")
    for report in findings.conditions {
      let (state, tone) = ConditionText.state(report.state)
      lines += item("\(report.condition.title): \(state)").map { line in
        tone.map { ink.apply($0, line) } ?? line
      }
      if let table = words.table(report) {
        lines += table.lines(width: options.width, indent: 4, ink: ink)
      }
      if let others = ConditionText.withoutNumbers(report) {
        lines += TextWrap.lines(others, width: options.width, first: "    ", rest: "      ")
          .map { ink.apply(.faint, $0) }
      }
    }
    let remarks = Set(findings.conditions.map(\.condition.numeric)).count == 1
    if remarks, let numeric = findings.conditions.first?.condition.numeric {
      lines += item(ConditionText.numeric(numeric), bullet: "")
    }
    return lines
  }
}
