import Agreements
package import Assessment
import TimeSeries
import TradeStatistics

/// Counts side by side in words and cells.
package struct CountText {
  package let amounts: Amounts

  package init(amounts: Amounts) { self.amounts = amounts }

  /// The titles of the columns.
  package static let titles = [
    "counted by", "at", "through", "counted", "left", "%", "not reported yet", "needed each",
    "best on file", "newest release",
  ]

  /// What is counted: the target and the days.
  package func subject(_ report: CountReport) -> String {
    let unit = QuantityText.name(report.unit)
    let target = report.target?.value.map {
      "at least \(QuantityText.words($0, report.unit))"
    }
    return "\(report.title), \(report.period): \(target ?? "no target, in \(unit)")"
      + (report.note.map { " (\($0))" } ?? "")
      + ", counted \(report.period.firstDay) to \(report.end)"
  }

  /// The deadline with its history, a line each change.
  package func deadline(_ report: CountReport) -> [String] {
    guard let deadline = report.deadline else { return [] }
    return ["deadline \(words(deadline.original)), as first stated"]
      + deadline.amendments.map { amendment in
        "moved to \(words(amendment.due)), said \(amendment.announced)"
          + (amendment.saidBy.isEmpty ? "" : " by \(amendment.saidBy.joined(separator: ", "))")
      }
  }

  private func words(_ due: PledgeDeadline.Due) -> String {
    switch due {
    case .day(let day): "\(day)"
    case .told(let words): "“\(words)”"
    }
  }

  /// The cells of a row; dashes where nothing can be told, the reason is in ``remarks(_:_:)``.
  package func cells(_ row: CountRow) -> [String] {
    let step = row.through?.unit == .week ? "week" : "month"
    return [
      row.measure, row.event.rawValue, row.through.map { "\($0)" } ?? "–",
      amounts.billions(row.counted), row.left.map { amounts.billions($0) } ?? "–",
      amounts.percent(row.share),
      row.periodsLeft.map { "\($0) \(step)\($0 == 1 ? "" : "s")" } ?? "–",
      row.needed.map { amounts.billions($0) } ?? "–",
      row.best.map { best in
        amounts.billions(best) + (row.bestPeriod.map { " (\($0))" } ?? "")
      } ?? "–",
      newest(row),
    ]
  }

  private func newest(_ row: CountRow) -> String {
    let cited = amounts.ledger.allCitations(of: row.counted).map { amounts.ledger.citations[$0] }
    return cited.map(\.publication.day).max().map { "\($0)" } ?? "–"
  }

  /// What does not fit into cells: why a count is missing, unknown destinations, the cost of what is left.
  package func remarks(_ report: CountReport) -> [String] {
    report.rows.flatMap { row -> [String] in
      var lines: [String] = []
      if let reason = row.counted.result.reason {
        lines.append(
          "\(row.measure): not measurable: \(reason.text)"
            + (reason.remedy.map { "; \($0)" } ?? ""))
      }
      if let sum = row.withUnknown?.result.value, let unknown = row.unknown?.result.value {
        lines.append(
          "\(row.measure): to unknown destinations "
            + "\(QuantityText.words(unknown.upper, report.unit)) more, any part of which may be "
            + "the buyer's: counted \(QuantityText.number(sum.lower, report.unit)) to "
            + QuantityText.words(sum.upper, report.unit))
      }
      if let ratio = row.neededOverBest?.value {
        lines.append(
          "\(row.measure): needed each is \(NumberText.ratio(ratio)) × the best on file")
      }
      if let cost = row.costOfLeft {
        lines.append("\(row.measure): what is left costs " + price(cost))
      }
      return lines + notes(row).map { "\(row.measure): \($0)" }
    }
  }

  private func price(_ cost: Figure) -> String {
    guard let value = cost.value, case .money(let currency) = cost.unit else {
      return "– (\(cost.result.reason?.text ?? "no price"))"
    }
    return "\(currency.sign)\(NumberText.billions(value)) bn (\(cost.formula))"
  }

  // What the files say of themselves, such as that they are made up.
  private func notes(_ row: CountRow) -> [String] {
    let cited = amounts.ledger.allCitations(of: row.counted).map { amounts.ledger.citations[$0] }
    return Set(cited.compactMap(\.note)).sorted()
  }
}
