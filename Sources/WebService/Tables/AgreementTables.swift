import Agreements
import Assessment
import Briefing
import HTML
import Publishing
import TimeSeries
import TradeStatistics

/// The tables of an agreement's page, by the names that they are downloaded under.
struct AgreementTables {
  let brief: Brief
  let state: PageState
  let amounts: Amounts
  let cells: FigureCells

  init(_ brief: Brief, _ state: PageState) {
    self.brief = brief
    self.state = state
    amounts = Amounts(display: brief.display, ledger: brief.findings.ledger)
    cells = FigureCells(
      amounts: amounts, base: ["agreements", brief.agreement.id], state: state)
  }

  /// Every table that has rows.
  var all: [DataTable] {
    let measures = brief.agreement.measures
    let tables =
      [readings, gauge, mirror]
      + measures.flatMap { [pledges(by: $0), pace(by: $0), groups(by: $0)] }
      + brief.findings.counts.map { counts($0) } + brief.findings.reports.map { kind($0) }
      + brief.findings.conditions.map { condition($0) }
      + [claims, obligations, coverage]
    return tables.filter { !$0.rows.isEmpty }
  }

  func table(
    _ id: String, _ caption: String, note: String = "", _ columns: [DataTable.Column],
    _ rows: [[DataTable.Cell]]
  ) -> DataTable {
    DataTable(
      id: id, caption: caption, note: note, columns: columns, rows: rows,
      download: state.address(
        path: ["agreements", brief.agreement.id, "tables", "\(id).csv"]))
  }

  /// Each reading with its verdicts.
  var readings: DataTable {
    let words = VerdictText(brief, amounts: amounts)
    return table(
      "readings", "Readings",
      [.init(title: "reading"), .init(title: "scope"), .init(title: "state"), .init(title: "why")],
      brief.findings.readings.map { verdict in
        [
          .text(verdict.reading.title), .text(verdict.scope.rawValue), .badge(Badge(verdict.state)),
          .text(words.reasons(verdict)),
        ]
      })
  }

  /// The balance in both sides' data.
  var gauge: DataTable {
    guard let report = brief.findings.gauge else {
      return table("gauge", "Balance of trade", [], [])
    }
    return GaugeTableView(report: report, cells: cells, unit: amounts.unit)
      .table(
        download: state.address(
          path: ["agreements", brief.agreement.id, "tables", "gauge.csv"]))
  }

  /// What either side of the gauge counts of the same goods.
  var mirror: DataTable {
    guard let report = brief.findings.gauge else { return table("mirror", "Mirror gaps", [], []) }
    return GaugeTableView(report: report, cells: cells, unit: amounts.unit)
      .mirror(
        download: state.address(
          path: ["agreements", brief.agreement.id, "tables", "mirror.csv"]))
  }

  /// Pledges by one measure: baseline, target, what is due, what was bought.
  func pledges(by measure: Measure) -> DataTable {
    let scores = brief.findings.scores.filter {
      $0.measure == measure.id && $0.standing != .notMeasurable && $0.current != nil
    }
    let prorations = brief.agreement.prorations
    let period = scores.first?.current.map { "\($0.period)" } ?? ""
    var columns: [DataTable.Column] = [
      .init(title: "pledge"), .init(title: "standing"), .init(title: "base year", isNumber: true),
      .init(title: "pledged on top", isNumber: true),
      .init(title: "target \(period)", isNumber: true),
      .init(title: "bought to date", isNumber: true),
    ]
    for rule in prorations {
      columns += [
        .init(title: "due, \(rule.rawValue) rule", isNumber: true),
        .init(title: "% of due", isNumber: true), .init(title: "% on top", isNumber: true),
      ]
    }
    var whole = table(
      "pledges-\(measure.id)", "Pledges by \(measure.title)", note: pledgeNote(measure, scores),
      columns, scores.map { row($0, among: scores, prorations) })
    whole.totals = Set(scores.indices.filter { scores[$0].id == "total" })
    return whole
  }

  private func pledgeNote(_ measure: Measure, _ scores: [PledgeScore]) -> String {
    let through = scores.first?.current?.through.map { ", data through \(DateText.month($0))" }
    return [
      amounts.unit(of: scores), measure.flow.valuation?.rawValue,
      "counted at \(measure.event.rawValue)",
    ].compactMap(\.self).joined(separator: ", ") + (through ?? "")
  }

  private func row(
    _ score: PledgeScore, among scores: [PledgeScore], _ prorations: [Proration]
  ) -> [DataTable.Cell] {
    let current = score.current
    var row: [DataTable.Cell] = [
      .text(amounts.title(score, among: scores)), .badge(Badge(score.standing)),
      cells.billions(score.baseline),
      cells.billions(current?.pledged), cells.billions(current?.target),
      cells.billions(current?.actual),
    ]
    for rule in prorations {
      let part = current?.prorated.first { $0.proration == rule }
      row += [
        cells.billions(part?.target), cells.percent(part?.progress), cells.percent(part?.increment),
      ]
    }
    return row
  }

  /// What is left of each pledge, and the pace that it needs.
  func pace(by measure: Measure) -> DataTable {
    let scores = brief.findings.scores.filter {
      $0.measure == measure.id && $0.window.requiredPerMonth?.value != nil
    }
    let months = scores.first.map { "\($0.window.monthsLeft) months not published yet" } ?? ""
    return table(
      "pace-\(measure.id)", "Pace by \(measure.title)",
      note: "\(amounts.unit(of: scores)), \(months)",
      [
        .init(title: "pledge"), .init(title: "target of the window", isNumber: true),
        .init(title: "bought", isNumber: true), .init(title: "left", isNumber: true),
        .init(title: "needed a month", isNumber: true),
        .init(title: "× last 12 months", isNumber: true),
        .init(title: "× best month", isNumber: true),
      ],
      scores.map { score in
        let window = score.window
        return [
          .text(amounts.title(score, among: scores)), cells.billions(window.target),
          cells.billions(window.actual),
          cells.billions(window.remaining), cells.billions(window.requiredPerMonth),
          cells.ratio(window.requiredOverMean), cells.ratio(window.requiredOverBest),
        ]
      })
  }

  /// Sub-categories against the baseline year.
  func groups(by measure: Measure) -> DataTable {
    let groups = brief.findings.groups.filter { $0.measure == measure.id }
    let sectors = Dictionary(
      uniqueKeysWithValues: brief.agreement.sectors.map { ($0.id, $0.title) })
    return table(
      "groups-\(measure.id)", "Sub-categories by \(measure.title)",
      note: "\(amounts.unit); the text pledges no amounts here",
      [
        .init(title: "sub-category"), .init(title: "sector"),
        .init(title: "base year", isNumber: true), .init(title: "base to date", isNumber: true),
        .init(title: "bought to date", isNumber: true), .init(title: "change", isNumber: true),
        .init(title: "codes exact", isNumber: true),
      ],
      groups.map { group in
        [
          .text(group.title), .text(sectors[group.sector] ?? group.sector),
          cells.billions(group.baseline), cells.billions(group.baselineToDate),
          cells.billions(group.actual), cells.percent(group.change),
          .text("\(group.coverage.exact) of \(group.coverage.listed)"),
        ]
      })
  }

  /// The legs of a condition.
  func condition(_ report: ConditionReport) -> DataTable {
    var tests = table(
      "condition-\(report.condition.id)", "Tests",
      note: "\(amounts.unit) unless said otherwise",
      [
        .init(title: "test"), .init(title: "state"), .init(title: "window"),
        .init(title: "value", isNumber: true), .init(title: "threshold", isNumber: true),
        .init(title: "room", isNumber: true), .init(title: "next month at most", isNumber: true),
      ],
      report.legs.flatMap { [$0] + $0.variants }.map { leg in
        [
          .text(leg.title.isEmpty ? leg.id : leg.title), .badge(Badge(leg.state)),
          .text(leg.window.map { DateText.period($0) } ?? "–"), cells.amount(leg.value),
          cells.amount(leg.threshold), cells.amount(leg.distance),
          cells.amount(leg.headroom.first { $0.period.month != nil }?.limit),
        ]
      })
    tests.label = "Tests: \(report.condition.title)"
    return tests
  }
}
