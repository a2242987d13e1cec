import Agreements
import Assessment
import Briefing
import ContentHash
import TimeSeries
import TradeStatistics

/// A brief as a document: the finding, the tables, what cannot be told, and how to cite it.
struct BriefDocument {
  /// One part of the document.
  struct Section {
    /// What it is about; charts are placed by it.
    enum Subject: Hashable {
      case title, readings, gauge, pledges, counts, kinds, conditions, claims, unknowns, due, marks,
        citation
    }

    let subject: Subject
    let blocks: [DocumentBlock]
  }

  let brief: Brief
  private let selection: BriefSelection
  let amounts: Amounts

  /// Creates a writer of one brief.
  init(_ brief: Brief, options: BriefOptions) {
    self.brief = brief
    self.selection = BriefSelection(brief, options)
    self.amounts = Amounts(display: brief.display, ledger: brief.findings.ledger)
  }

  /// The parts that have anything to say, in order.
  var sections: [Section] {
    let all: [(Section.Subject, [DocumentBlock])] = [
      (.title, title), (.readings, readings), (.gauge, gauge), (.pledges, pledges),
      (.counts, counts), (.kinds, kinds), (.conditions, conditions), (.claims, claims),
      (.unknowns, unknowns), (.due, due),
      (.marks, marks), (.citation, citation),
    ]
    return all.filter { !$0.1.isEmpty }.map { Section(subject: $0.0, blocks: $0.1) }
  }

  private var title: [DocumentBlock] {
    let agreement = brief.agreement
    let remarks = [StampText.strictness(brief.stamp), RateText.line(brief.display)]
    return [
      .heading(1, agreement.title), .lead("As of \(DateText.day(brief.asOf)):", finding),
    ] + remarks.compactMap(\.self).map { .paragraph($0) }
  }

  // The total of the first measure that can tell anything; one pledge where there is no total.
  private var finding: String {
    for measure in selection.measures {
      guard let score = selection.scores(by: measure).last(where: { $0.reason == nil }),
        let year = score.current
      else { continue }
      guard let through = year.through else {
        return "\(score.title) by \(measure.id): no month of \(year.period) is published yet."
      }
      let part = selection.prorations.lazy.compactMap { wanted in
        year.prorated.first { $0.proration == wanted }
      }.first
      var text =
        "\(score.title) by \(measure.id), data through \(DateText.month(through)): "
        + "\(amounts.billions(year.actual)) of \(amounts.billions(year.target)) \(amounts.unit(of: [score])) "
        + "targeted for \(year.period)"
      if let part {
        text += ", \(amounts.percent(part.progress)) of what was due (\(part.proration.rawValue))"
        if let increment = part.increment {
          text += ", \(amounts.percent(increment)) of the amount on top of the base"
        }
      }
      return text + ": \(score.standing.rawValue)."
    }
    // Without a floor that can be told, the first of the other pledges that can.
    if let report = brief.findings.reports.first(where: { $0.reason == nil }) {
      let words = KindText(amounts)
      return "\(report.pledge.title) (\(words.nature(report))): \(report.standing.rawValue)."
    }
    return "no pledge can be measured as a whole from what is on file by this day."
  }

  private var readings: [DocumentBlock] {
    guard !brief.findings.readings.isEmpty else { return [] }
    let words = VerdictText(brief, amounts: amounts)
    return [
      .heading(2, "Readings, \(amounts.unit)"),
      .table(
        ["reading", "terms", "scope", "verdict", "because", "open"], numbers: nil,
        rows: brief.findings.readings.map { verdict in
          [
            verdict.reading.title, words.terms(verdict.reading), verdict.scope.rawValue,
            verdict.state.rawValue, words.reasons(verdict), words.open(verdict) ?? "",
          ]
        }),
    ]
  }

  private var gauge: [DocumentBlock] {
    guard let gauge = brief.findings.gauge else { return [] }
    let table = GaugeTable(gauge, amounts: amounts)
    return [
      .heading(
        2, "Gauge: goods balance of \(gauge.of.name) with \(gauge.with.name), \(amounts.unit)"),
      table.rows.isEmpty
        ? .paragraph("Nothing on file by this day.")
        : .table(GaugeTable.titles, numbers: 2...8, rows: table.rows),
    ]
  }

  private var pledges: [DocumentBlock] {
    selection.measures.flatMap { measure -> [DocumentBlock] in
      let scores = selection.scores(by: measure)
      guard let first = scores.first, let current = first.current else { return [] }
      let heading = DocumentBlock.heading(
        2, "Pledges by \(measure.id), \(amounts.unit(of: scores))")
      if let reason = first.reason, scores.allSatisfy({ $0.reason != nil }) {
        return [heading, .paragraph("Not measurable: \(reason.text).")]
      }
      let titles =
        ["\(current.period)", "base", "pledged on top", "target", "bought to date"]
        + selection.prorations.flatMap {
          ["due (\($0.rawValue))", "% due", "on top"]
        } + ["standing"]
      let through = current.through.map { "Data through \(DateText.month($0)), " } ?? ""
      return [
        heading, .paragraph("\(through)\(measure.title)."),
        .table(
          titles, numbers: 1...(titles.count - 2), rows: scores.map { row($0, among: scores) }),
      ]
    }
  }

  private func row(_ score: PledgeScore, among scores: [PledgeScore]) -> [String] {
    guard let year = score.current else { return [score.title] }
    let parts = selection.prorations.flatMap { proration -> [String] in
      let part = year.prorated.first { $0.proration == proration }
      return [
        part.map { amounts.billions($0.target) } ?? "–", amounts.percent(part?.progress),
        amounts.percent(part?.increment),
      ]
    }
    return [
      amounts.title(score, among: scores), score.baseline.map { amounts.billions($0) } ?? "–",
      amounts.billions(year.pledged), amounts.billions(year.target),
      amounts.billions(year.actual),
    ] + parts + [score.standing.rawValue]
  }

  private var kinds: [DocumentBlock] {
    let words = KindText(amounts)
    return brief.findings.reports.flatMap { report -> [DocumentBlock] in
      let (titles, rows) = words.table(report)
      let isTold = report.lines.contains { $0.actual?.value != nil }
      let remarks = words.remarks(report)
      return [
        .heading(2, report.pledge.title),
        .lead("\(report.standing.rawValue):", words.nature(report) + "."),
      ] + (isTold ? [.table(titles, numbers: 1...max(1, titles.count - 2), rows: rows)] : [])
        + (remarks.isEmpty ? [] : [.list(remarks)])
    }
  }

  private var conditions: [DocumentBlock] {
    guard !brief.findings.conditions.isEmpty else { return [] }
    let words = ConditionText(amounts: amounts)
    return [.heading(2, "Conditions, \(amounts.unit)")]
      + brief.findings.conditions.flatMap { report -> [DocumentBlock] in
        [
          .heading(3, report.condition.title),
          .paragraph(
            "\(ConditionText.state(report.state).text); "
              + "\(ConditionText.numeric(report.condition.numeric))."),
          .table(
            ["test", "window", "value", "threshold", "room", "state"], numbers: 2...4,
            rows: report.legs.map { leg in
              [
                leg.title, leg.window.map { "\($0)" } ?? "–", words.amount(leg.value),
                words.amount(leg.threshold), words.amount(leg.distance),
                ConditionText.state(leg.state).text,
              ]
            }),
        ]
      }
  }

  private var claims: [DocumentBlock] {
    guard !brief.findings.claims.isEmpty else { return [] }
    let words = ClaimText(amounts: amounts)
    return [
      .heading(2, "Claims, against what was on file on their own day"),
      .table(
        ["day", "who", "statement", "verdict"], numbers: nil,
        rows: brief.findings.claims.map { review in
          [
            "\(review.claim.day)",
            "\(review.claim.speaker) (\(review.claim.attribution.rawValue), "
              + "\(review.claim.outlet))",
            review.claim.statement, words.verdict(review),
          ]
        }),
    ]
  }

  private var unknowns: [DocumentBlock] {
    guard !brief.findings.unknowns.isEmpty else { return [] }
    return [
      .heading(2, "What cannot be told"),
      .list(brief.findings.unknowns.map { "\($0.subject): \($0.reason.text)" }),
    ]
  }

  private var due: [DocumentBlock] {
    guard !brief.findings.due.isEmpty else { return [] }
    return [.heading(2, "Next releases"), .list(brief.findings.due.map(DueText.line))]
  }

  private var marks: [DocumentBlock] {
    MarkText.lines(amounts).map { .paragraph($0) }
  }

  private var citation: [DocumentBlock] {
    [.heading(2, "How to cite"), .paragraph(HowToCite.line(brief))]
  }
}
