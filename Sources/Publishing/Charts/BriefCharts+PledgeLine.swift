import Agreements
import Assessment
import Briefing
import Charts
import TimeSeries
import TradeStatistics

extension BriefCharts {
  /// What was bought to date by each measure against what was due, for one pledge or the sum.
  func pledgeLine(_ pledge: String?) -> Measured<Chart> {
    let counted = paths.pledges.filter { !$0.steps.isEmpty }
    guard let first = counted.first else {
      return .notMeasurable(
        Reason(.notComparable, "the agreement pledges no amount of a product by a period"))
    }
    let id = pledge ?? counted.first { $0.id == "total" }?.id ?? first.id
    let lines = counted.filter { $0.id == id }
    guard let leading = lines.first(where: { $0.missing == nil }) ?? lines.first else {
      return .notMeasurable(Reason(.notComparable, "'\(id)' is no pledge with an amount"))
    }
    if let reason = leading.missing { return .notMeasurable(reason) }
    guard let start = leading.steps.first?.month.firstDay,
      let end = leading.steps.last?.month.lastDay
    else { return .notMeasurable(Reason(.outsideWindow, "the pledge names no month")) }
    let dues = agreement.prorations.map { due(leading, $0) }
    let unit = unit(
      leading.unit,
      for: leading.steps.flatMap { step in
        step.due.values + [step.toDate?.value?.value].compactMap(\.self)
      })
    let baseline = leading.baseline.isEmpty ? nil : baselineRule(leading, unit)
    let chart = PledgeLineChart(
      texts: texts(leading, lines), unit: unit, first: start, last: end,
      measures: lines.filter { $0.missing == nil }.map(bought),
      equalTarget: agreement.prorations.firstIndex(of: .equal).flatMap { dues[$0] },
      seasonalTarget: agreement.prorations.firstIndex(of: .seasonal).flatMap { dues[$0] },
      rephased: rephased(leading), baseline: baseline, checkpoints: checkpoints(start...end))
    return .value(chart.chart)
  }

  private func bought(_ path: PledgePath) -> FigureLine {
    FigureLine(
      label: agreement.measure(path.measure).map(shortName) ?? path.measure,
      points: path.steps.compactMap { step in
        step.toDate.map { ChartPoint(step.month.lastDay, figure($0, path.unit, step.mark)) }
      })
  }

  private func due(_ path: PledgePath, _ proration: Proration) -> FigureLine? {
    let points = path.steps.compactMap { step in
      step.due[proration].map { ChartPoint(step.month.lastDay, .value(shown($0, path.unit))) }
    }
    guard points.count == path.steps.count else { return nil }
    let label =
      proration == .equal
      ? "Due, equal months"
      : "Due, by the season of \(path.baselinePeriod.map { "\($0)" } ?? "the base year")"
    return FigureLine(label: label, points: points)
  }

  // The rest of the total on the months left, from what was bought to date; where it fits at all.
  private func rephased(_ path: PledgePath) -> FigureLine? {
    let totals = agreement.readings.filter { $0.binding == .total }.map(\.id)
    let plan = paths.rephased.first {
      totals.contains($0.reading) && $0.id == path.id && $0.measure == path.measure
    }?.plan.value
    guard let plan, let through = path.through,
      let start = path.steps.first(where: { $0.month == through })?.toDate?.value?.value
    else { return nil }
    let rest = plan.months.filter { $0.rephased != nil }
    guard !rest.isEmpty else { return nil }
    var sum = start
    var points = [ChartPoint(through.lastDay, .value(shown(sum, path.unit)))]
    for month in rest {
      sum = sum + (month.rephased ?? .zero)
      points.append(ChartPoint(month.month.lastDay, .value(shown(sum, path.unit))))
    }
    return FigureLine(label: "Same total, on the months left", points: points)
  }

  private func baselineRule(_ path: PledgePath, _ unit: ChartUnit) -> RuleMark? {
    let score = brief.findings.scores.first { $0.id == path.id && $0.measure == path.measure }
    guard let value = score?.baseline?.value, let period = path.baselinePeriod else { return nil }
    return RuleMark(label: "All of \(DateText.period(period))", value: shown(value, path.unit))
  }

  private func texts(_ path: PledgePath, _ lines: [PledgePath]) -> ChartTexts {
    let sentences = lines.compactMap { line in sentence(line) }
    let unmeasured = lines.filter { $0.missing != nil }.map { path in
      agreement.measure(path.measure)?.title ?? path.measure
    }
    let finding = sentences.joined(separator: " ")
    let offices = lines.filter { $0.missing == nil }.compactMap {
      agreement.measure($0.measure)?.title
    }
    return ChartTexts(
      title: "\(path.title): bought to date against what was due", finding: finding,
      source: ChartSource(stamp: brief.stamp).line(
        offices.joined(separator: "; "), lines.flatMap(\.citations),
        remark: unmeasured.isEmpty ? "" : "Not measured: \(unmeasured.joined(separator: ", "))"),
      alternativeText:
        "Lines of sums from \(DateText.month(path.steps[0].month)) on, by measure, beside the "
        + "target to date.")
  }

  private func sentence(_ path: PledgePath) -> String? {
    guard path.missing == nil else { return nil }
    let name = agreement.measure(path.measure).map(shortName) ?? path.measure
    guard let through = path.through,
      let step = path.steps.first(where: { $0.month == through }),
      let bought = step.toDate?.value?.value
    else { return "By \(name), no month is published yet." }
    var text =
      "By \(name), \(words(bought, path.unit)) had been bought through "
      + DateText.month(through)
    if let proration = agreement.prorations.first(where: { step.due[$0] != nil }),
      let due = step.due[proration], due > .zero
    {
      text +=
        ", \(NumberText.percent(bought / due)) of the \(words(due, path.unit)) due "
        + "(\(proration.rawValue))"
    }
    return text + "."
  }

  /// A measure in few words: its title up to its office.
  func shortName(_ measure: Measure) -> String {
    let title = measure.title
    return title.firstIndex(of: "(").map { String(title[..<$0]).trimmed } ?? title
  }

  /// The agreement's days within a span, and the brief's own.
  func checkpoints(_ span: ClosedRange<Day>) -> [Charts.Checkpoint] {
    var days = agreement.checkpoints.map { Charts.Checkpoint(label: $0.title, day: $0.day) }
    days.append(Charts.Checkpoint(label: "As of \(DateText.day(brief.asOf))", day: brief.asOf))
    return days.filter { span.contains($0.day) }.sorted { $0.day < $1.day }
  }
}

extension String {
  /// Without blanks at the end.
  fileprivate var trimmed: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
