import Agreements
import Assessment
import Briefing
import Charts
import TimeSeries
import TradeStatistics

extension BriefCharts {
  /// A tested flow against the band expected of it, and the sum of the differences against its bounds.
  var rebound: Measured<Chart> {
    var refusal: Reason?
    for report in brief.findings.conditions {
      guard case .noSurge(let terms) = report.condition.kind else { continue }
      for leg in report.legs {
        if !leg.expectations.isEmpty { return .value(rebound(report, leg, terms)) }
        if case .notMeasurable(let reason) = leg.state { refusal = refusal ?? reason }
      }
    }
    return .notMeasurable(
      refusal ?? Reason(.noSource, "no condition of the agreement tests a rebound"))
  }

  private func rebound(
    _ report: ConditionReport, _ leg: ConditionLeg, _ terms: SurgeTerms
  ) -> Chart {
    let money = leg.value?.unit ?? leg.headroom.first?.limit.unit ?? .money(brief.display.base)
    // Months far behind the figures say nothing yet.
    let tested = leg.path.last?.month ?? terms.shutdownFrom.advanced(by: -1)
    let steps = leg.expectations.filter { $0.month <= tested.advanced(by: 3) }
    func bound(_ range: ClosedRange<FixedPoint>?) -> ClosedRange<FixedPoint>? {
      range.map { shown($0.lowerBound, money)...shown($0.upperBound, money) }
    }
    func line(_ label: String, _ points: [(Month, FixedPoint?)]) -> FigureLine {
      FigureLine(
        label: label,
        points: points.map { month, value in
          ChartPoint(
            month.middle, value.map { .value(shown($0, money)) } ?? .missing("not on file"))
        })
    }
    let observed = steps.filter { $0.month <= tested || $0.observed.value != nil }
    let expected = steps.filter { $0.expected != nil }
    let exports = terms.flow.flow == .import ? "Imports" : "Exports"
    let chart = ReboundChart(
      texts: texts(report, leg, terms, money),
      unit: unit(money, for: steps.compactMap { $0.observed.value }),
      first: steps[0].month.firstDay, last: steps[steps.count - 1].month.lastDay,
      exports: line(exports, observed.map { ($0.month, $0.observed.value) }),
      expected: line("Expected, median", expected.map { ($0.month, $0.expected) }),
      monthBounds: BandMark(
        label: "Expected of each month",
        bounds: expected.map { .init($0.month.middle, bound($0.bounds)) }),
      gapHeading: "Sum of the differences since \(DateText.month(terms.shutdownFrom))",
      gap: line("Cumulative gap", leg.path.map { ($0.month, $0.value) }),
      gapBounds: BandMark(
        label: "Expected of the sum",
        bounds: leg.path.map { step in
          .init(
            step.month.middle,
            step.lower.flatMap { lower in step.upper.map { bound(lower...max(lower, $0)) } } ?? nil)
        }),
      checkpoints: reboundDays(leg, terms, steps))
    return chart.chart
  }

  private func reboundDays(
    _ leg: ConditionLeg, _ terms: SurgeTerms, _ steps: [ConditionLeg.Expectation]
  ) -> [Charts.Checkpoint] {
    let restart = leg.milestones.first { $0.kind == .restart }?.month
    let days = [
      Charts.Checkpoint(label: "Shutdown", day: terms.shutdownFrom.firstDay),
      restart.map { Charts.Checkpoint(label: "Restart", day: $0.middle) },
      Charts.Checkpoint(label: "As of \(DateText.day(brief.asOf))", day: brief.asOf),
    ]
    return days.compactMap(\.self).filter { $0.day <= steps[steps.count - 1].month.lastDay }
  }

  private func texts(
    _ report: ConditionReport, _ leg: ConditionLeg, _ terms: SurgeTerms, _ unit: FigureUnit
  ) -> ChartTexts {
    var finding = "\(report.condition.title): \(ConditionText.state(leg.state).text)"
    if let value = leg.value?.value, let window = leg.window {
      finding +=
        "; over \(DateText.period(window)) the sum of the differences came to "
        + words(value, unit)
      if let bound = leg.threshold?.value { finding += ", upper bound \(words(bound, unit))" }
    }
    let cited = ([leg.value, leg.threshold] + leg.headroom.map(\.limit)).compactMap(\.self)
      .flatMap { brief.findings.ledger.allCitations(of: $0) }
    let citations = Set(cited).sorted().map { brief.findings.ledger.citations[$0] }
    return ChartTexts(
      title:
        "\(terms.flow.reporter.name) \(terms.flow.flow.rawValue)s "
        + "\(terms.flow.flow == .import ? "from" : "to") \(terms.flow.partner.name): "
        + "a jump after the shutdown?",
      finding: finding + ".",
      source: ChartSource(stamp: brief.stamp).line(
        "", citations,
        remark: "Forecast and bounds are ours: \(leg.title)"),
      alternativeText:
        "Above, months against a band of what was expected; below, the sum of the differences "
        + "against its bounds."
    )
  }
}
