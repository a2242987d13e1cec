import Agreements
import Assessment
import Briefing
import Charts
import TimeSeries
import TradeStatistics

extension BriefCharts {
  /// Each test of each condition as a share of its threshold.
  ///
  /// That the total does not change is no amount that can come near a threshold, so it is left to the text.
  var headroom: Measured<Chart> {
    let tested = brief.findings.conditions.filter { $0.condition.kind != .totalUnchanged }
    let rows = tested.flatMap { self.rows($0) }
    guard rows.contains(where: { $0.used?.value != nil }) else {
      let reasons = tested.map { "\($0.condition.id) \(ConditionText.state($0.state).text)" }
      return .notMeasurable(
        reasons.isEmpty
          ? Reason(.noSource, "no condition of the agreement is a test of figures")
          : Reason(
            .notYetPublished,
            "no condition has a value against a threshold above zero "
              + "(\(reasons.joined(separator: "; ")))"))
    }
    let cited = tested.flatMap { report in
      report.legs.flatMap { [$0.value, $0.threshold] }.compactMap(\.self)
        .flatMap { brief.findings.ledger.allCitations(of: $0) }
    }
    let chart = HeadroomChart(
      texts: ChartTexts(
        title: "How near the conditions are to tripping", finding: headroomFinding,
        source: ChartSource(stamp: brief.stamp).line(
          "", Set(cited).sorted().map { brief.findings.ledger.citations[$0] }),
        alternativeText: "A bar for each test of each condition; past 100% it trips."),
      axis: "value tested, share of its threshold", threshold: "trips over 100%", rows: rows)
    return .value(chart.chart)
  }

  private var headroomFinding: String {
    let all = brief.findings.conditions
    let hold = all.filter { $0.state == .holds }.count
    let others = all.filter { $0.state != .holds }.map {
      "\($0.condition.title): \(ConditionText.state($0.state).text)"
    }
    return (others + ["\(hold) of \(all.count) conditions hold"]).joined(separator: ". ") + "."
  }

  private func rows(_ report: ConditionReport) -> [HeadroomChart.Row] {
    // Where some pledge can be told of, those that no figure on file counts are not shown: the brief names them.
    let told = report.legs.filter { $0.value?.value != nil }
    let legs = told.isEmpty ? Array(report.legs.prefix(1)) : told
    if legs.count == 1 { return [row(report.condition.title, legs[0], isIndented: false)] }
    return [HeadroomChart.Row(label: report.condition.title, used: nil, figures: "")]
      + legs.map { leg in
        let name = report.condition.kind.isFeasible ? "Left to buy: \(leg.title)" : leg.id
        return row(name, leg, isIndented: true)
      }
  }

  private func row(
    _ label: String, _ leg: ConditionLeg, isIndented: Bool
  ) -> HeadroomChart.Row {
    guard let figure = leg.value, let value = figure.value, let threshold = leg.threshold?.value
    else {
      return .init(
        label: label, used: .missing(ConditionText.state(leg.state).text), figures: "",
        isIndented: isIndented)
    }
    let (own, limit) = (words(value, figure.unit), words(threshold, figure.unit))
    guard threshold > .zero else {
      return .init(
        label: label, used: .missing("\(own) against \(limit): no share of it"), figures: "",
        isIndented: isIndented)
    }
    return .init(
      label: label,
      used: .value((value / threshold) * FixedPoint(100), percent(figure).mark),
      figures: pair(value, threshold, figure.unit), isIndented: isIndented)
  }

  // Both amounts with one unit, because there is little room: `66.97 of 23.26 bn`.
  private func pair(_ value: FixedPoint, _ limit: FixedPoint, _ unit: FigureUnit) -> String {
    guard case .money = unit else { return "\(words(value, unit)) of \(words(limit, unit))" }
    return
      "\(NumberText.billions(shown(value, unit))) of \(NumberText.billions(shown(limit, unit))) bn"
  }

  /// The share of all goods that the pledges do not cover, by measure.
  var coverage: Measured<Chart> {
    let shares = paths.shares
    let rows = shares.map { share -> CoverageChart.Row in
      let name = agreement.measure(share.measure).map(shortName) ?? share.measure
      let figure: ChartFigure
      switch share.notCovered {
      case .value(let bounded):
        figure = .value(
          bounded.value * FixedPoint(100),
          FigureMark(
            isStandIn: share.citations.contains(where: \.isStandIn),
            isUnofficial: share.citations.contains { $0.status != .official }))
      case .notMeasurable(let reason): figure = .missing(reason.text)
      }
      return .init(label: "\(name), \(DateText.period(share.period))", notCovered: figure)
    }
    guard let told = shares.last(where: { $0.notCovered.value != nil }),
      let part = told.notCovered.value?.value
    else {
      return .notMeasurable(
        shares.lazy.compactMap { $0.notCovered.reason }.first
          ?? Reason(.noSource, "no pledge is on listed products, so there is no share"))
    }
    let chart = CoverageChart(
      texts: ChartTexts(
        title: "What the pledges do not cover",
        finding:
          "\(NumberText.percent(part)) of all goods in \(DateText.period(told.period)) were "
          + "outside the pledges, by \(agreement.measure(told.measure).map(shortName) ?? told.measure).",
        source: ChartSource(stamp: brief.stamp).line(
          Set(shares.map(\.measure)).sorted().compactMap { agreement.measure($0)?.title }
            .joined(separator: "; "), shares.flatMap(\.citations)),
        alternativeText: "A bar for each measure and period, against the whole of trade in goods."),
      share: "not covered, share of all goods", rows: rows)
    return .value(chart.chart)
  }
}

extension ConditionKind {
  /// Whether it asks if what is left can still be bought.
  fileprivate var isFeasible: Bool {
    if case .feasible = self { return true }
    return false
  }
}
