import Agreements
import Assessment
import Briefing
import Charts
import TimeSeries
import TradeStatistics

extension BriefCharts {
  /// The measures that can tell anything of some pledge, in the order of the file.
  private var measured: [Measure] {
    agreement.measures.filter { measure in
      brief.findings.scores.contains { $0.measure == measure.id && $0.reason == nil }
    }
  }

  private func progress(_ score: PledgeScore?) -> ChartFigure {
    guard let score else { return .missing("not counted by this measure") }
    if let reason = score.reason { return .missing(reason.text) }
    guard let year = score.current, year.through != nil else {
      return .missing("no month is published yet")
    }
    return percent(year.prorated.first?.progress)
  }

  /// What was bought of each pledge, as a share of what is due to date.
  var progress: Measured<Chart> {
    let measures = measured
    guard let first = measures.first else { return .notMeasurable(unmeasured) }
    var order: [String] = []
    for score in brief.findings.scores where !order.contains(score.id) { order.append(score.id) }
    // The sum stands under all that it is of.
    order = order.filter { $0 != "total" } + order.filter { $0 == "total" }
    let scores = brief.findings.scores
    let rows = order.map { id -> BarRow in
      let own = scores.filter { $0.id == id }
      return BarRow(
        label: own.first?.title ?? id,
        bars: measures.map { measure in
          BarRow.Bar(progress(own.first { $0.measure == measure.id }))
        })
    }
    guard rows.contains(where: { $0.bars.contains { $0.figure.value != nil } }) else {
      return .notMeasurable(
        Reason(
          .notYetPublished, "no month of the pledges is published, or no part of a target is due"))
    }
    let leading = scores.last { $0.measure == first.id && $0.reason == nil }?.current
    let through = leading?.through.map { ", through \(DateText.month($0))" } ?? ""
    let proration = agreement.prorations.first?.rawValue ?? ""
    let chart = ProgressChart(
      texts: ChartTexts(
        title: "Progress by pledge, \(leading.map { DateText.period($0.period) } ?? "")\(through)",
        finding: progressFinding(first), source: source(measures),
        alternativeText: "A bar for each pledge and measure; 100% is what was due to date."),
      unit: .percent(of: "bought ÷ due to date (\(proration))"),
      measures: measures.map(shortName), rows: rows,
      shape: measures.count > 1 && rows.count > 6 ? .dots : .bars,
      due: [RuleMark(label: "due to date", value: FixedPoint(100))])
    return .value(chart.chart)
  }

  private func progressFinding(_ measure: Measure) -> String {
    let told = brief.findings.scores.filter { score in
      score.measure == measure.id && score.current?.prorated.first?.progress.value != nil
    }
    let words = told.map { score in
      "\(score.title) \(amounts.percent(score.current?.prorated.first?.progress))"
    }
    return words.isEmpty
      ? "No part of a target is due yet."
      : "Bought of what was due, by \(shortName(measure)): \(words.joined(separator: ", "))."
  }

  /// What was bought of each sub-category, as a share of the same months of the base year.
  var subcategories: Measured<Chart> {
    let groups = brief.findings.groups
    let measures = agreement.measures.filter { measure in
      groups.contains { $0.measure == measure.id && $0.change.value != nil }
    }
    guard let first = measures.first else {
      return .notMeasurable(
        groups.lazy.compactMap { $0.change.result.reason }.first
          ?? Reason(.noSource, "the agreement lists no products by sub-category"))
    }
    var rows: [BarRow] = []
    for sector in agreement.sectors {
      let own = groups.filter { $0.sector == sector.id }
      guard !own.isEmpty else { continue }
      rows.append(BarRow(label: sector.title, bars: []))
      for group in own where group.measure == own[0].measure {
        rows.append(
          BarRow(
            label: group.title, isIndented: true,
            bars: measures.map { measure in
              BarRow.Bar(level(own.first { $0.id == group.id && $0.measure == measure.id }))
            }))
      }
    }
    let told = groups.filter { $0.measure == first.id && $0.change.value != nil }
    let fallen = told.filter { ($0.change.value ?? .zero).isNegative }
    let chart = ProgressChart(
      texts: ChartTexts(
        title: "Sub-categories against the base year",
        finding:
          "By \(shortName(first)), \(fallen.count) of \(told.count) sub-categories were below the same "
          + "months of the base year.",
        source: source(measures, remark: "The text pledges no amounts for sub-categories"),
        alternativeText:
          "A bar for each sub-category; 100% is what was bought in the same months of the base "
          + "year."
      ),
      unit: .percent(of: "bought ÷ same months of the base year"),
      measures: measures.map(shortName), rows: rows,
      due: [RuleMark(label: "base year", value: FixedPoint(100))])
    return .value(chart.chart)
  }

  private func level(_ group: GroupScore?) -> ChartFigure {
    switch percent(group?.change) {
    case .value(let change, let mark): .value(change + FixedPoint(100), mark)
    case .missing(let reason): .missing(reason)
    }
  }

  private var unmeasured: Reason {
    brief.findings.scores.lazy.compactMap(\.reason).first
      ?? Reason(.noSource, "no pledge has an amount that a measure counts")
  }

  private func source(_ measures: [Measure], remark: String = "") -> String {
    let names = Set(measures.map(\.id))
    return ChartSource(stamp: brief.stamp).line(
      measures.map(\.title).joined(separator: "; "),
      paths.pledges.filter { names.contains($0.measure) }.flatMap(\.citations), remark: remark)
  }
}
