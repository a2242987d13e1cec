import Agreements
import Assessment
import TimeSeries
import TradeStatistics

extension BriefText {
  /// One table a measure: baseline, target, what is due, what was bought, and what is on top.
  var pledges: [String] {
    var lines: [String] = []
    for measure in selection.measures {
      let scores = selection.scores(by: measure)
      guard !scores.isEmpty else { continue }
      let measured = scores.filter { $0.standing != .notMeasurable }
      if measured.isEmpty {
        let pledged = scores.filter { $0.id != "total" }
        lines += heading("PLEDGES by \(measure.id)", remark(measure, scores))
        lines += item(
          "not measurable: " + (pledged.first?.reason?.text ?? "nothing on file")
            + " (" + pledged.map(\.title).joined(separator: ", ") + ")")
        lines += claimed(measure)
      } else {
        lines += table(measure, scores: scores)
      }
    }
    return lines
  }

  private func remark(_ measure: Measure, _ scores: [PledgeScore]) -> String {
    let flow = measure.flow
    return [
      measure.title, flow.valuation?.rawValue, "counted at \(measure.event.rawValue)",
      amounts.unit(of: scores),
    ].compactMap(\.self).joined(separator: ", ")
  }

  private func table(_ measure: Measure, scores: [PledgeScore]) -> [String] {
    guard let current = scores.first?.current else { return [] }
    let through = current.through.map { ", data through \(DateText.month($0))" } ?? ""
    let wide = grid(scores, period: "\(current.period)", prorations: prorations)
    let fits = wide.naturalWidth + 2 <= options.width
    let shown = fits ? prorations : Array(prorations.prefix(1))
    let table = fits ? wide : grid(scores, period: "\(current.period)", prorations: shown)
    var lines = heading("PLEDGES by \(measure.id)", remark(measure, scores) + through)
    lines += table.lines(width: options.width, indent: 2, ink: ink)
    for proration in prorations.dropFirst(shown.count) {
      lines += item(others(scores, proration), bullet: "  ")
    }
    lines += item(
      "% due = bought ÷ target due to date. on top = (bought − base to date) ÷ (amount on top due "
        + "to date): 0 % means no more than the base year, below 0 % means less.",
      bullet: "  ")
    lines += earlier(scores)
    return lines
  }

  private func grid(
    _ scores: [PledgeScore], period: String, prorations: [Proration]
  ) -> TextTable {
    var columns: [TextTable.Column] = [
      .init(period), .init("base\n\(baselineName(scores))", .decimal),
      .init("pledged\non top", .decimal), .init("target\n\(period)", .decimal),
      .init("bought\nto date", .decimal),
    ]
    for proration in prorations {
      columns += [
        .init("due\n\(proration.rawValue)", .decimal), .init("\n% due", .decimal),
        .init("\non top", .decimal),
      ]
    }
    columns.append(.init("standing"))
    var table = TextTable(columns)
    for score in scores {
      if score.id == "total" { table.addRule() }
      table.add(row(score, among: scores, prorations: prorations))
    }
    return table
  }

  private func others(_ scores: [PledgeScore], _ proration: Proration) -> String {
    "due by the \(proration.rawValue) rule: "
      + scores.compactMap { score in
        guard let part = score.current?.prorated.first(where: { $0.proration == proration }) else {
          return nil
        }
        return "\(score.title) \(amounts.billions(part.target)), \(amounts.percent(part.progress)) "
          + "due, \(amounts.percent(part.increment)) on top"
      }.joined(separator: "; ")
  }

  private func baselineName(_ scores: [PledgeScore]) -> String {
    for pledge in agreement.pledges {
      if case .quantity(let terms) = pledge.kind, let baseline = terms.baseline {
        return "\(baseline)"
      }
    }
    return ""
  }

  private func row(
    _ score: PledgeScore, among scores: [PledgeScore], prorations: [Proration]
  ) -> [TextTable.Cell] {
    guard let current = score.current else { return [.init(score.title)] }
    var cells: [TextTable.Cell] = [
      .init(amounts.title(score, among: scores), score.id == "total" ? .strong : nil),
      .init(score.baseline.map { amounts.billions($0) } ?? "–"),
      .init(amounts.billions(current.pledged)), .init(amounts.billions(current.target)),
      .init(amounts.billions(current.actual)),
    ]
    for proration in prorations {
      let part = current.prorated.first { $0.proration == proration }
      cells += [
        .init(part.map { amounts.billions($0.target) } ?? "–"),
        .init(amounts.percent(part?.progress)), .init(amounts.percent(part?.increment)),
      ]
    }
    cells.append(.init(score.standing.rawValue, tone(score.standing)))
    return cells
  }

  /// The emphasis of a standing.
  func tone(_ standing: Standing) -> Ink.Tone? {
    switch standing {
    case .met, .onPath: .good
    case .behind: .warn
    case .farBehind, .short, .outOfReach, .exceeded, .breached: .bad
    case .notMeasurable, .notStarted, .notDue: .faint
    }
  }

  // Instalments before the current one, each in one line, so that a later year hides nothing.
  private func earlier(_ scores: [PledgeScore]) -> [String] {
    scores.filter { $0.id == "total" || scores.count == 1 }.flatMap { score -> [String] in
      score.years.filter { $0.period != score.current?.period && $0.through != nil }
        .flatMap { year in
          item(
            "\(year.period), \(score.title): bought \(amounts.billions(year.actual)) of "
              + "\(amounts.billions(year.target)) (\(amounts.percent(year.shareOfTarget))), on top "
              + "\(amounts.percent(year.prorated.first?.increment))")
        }
    }
  }

  // Where a measure has no figures, the claims about it keep the side from being blank.
  private func claimed(_ measure: Measure) -> [String] {
    let related = findings.claims.filter { review in
      if case .progress(let check) = review.claim.check { return check.measure == measure.id }
      return false
    }
    return related.suffix(2).flatMap {
      item(
        "claimed, not measured here: \($0.claim.speaker), \($0.claim.day): \($0.claim.statement)")
    }
  }
}
