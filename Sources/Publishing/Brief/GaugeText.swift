import Assessment
import TimeSeries
import TradeStatistics

/// A gauge for a terminal.
struct GaugeText {
  let report: GaugeReport
  let amounts: Amounts
  let options: BriefOptions

  var lines: [String] {
    let heading =
      options.ink.apply(.strong, "GAUGE") + "  "
      + options.ink.apply(
        .faint,
        "goods balance of \(report.of.name) with \(report.with.name), \(amounts.unit)")
    let rows = GaugeTable(report, amounts: amounts).rows
    var table = TextTable(
      GaugeTable.titles.enumerated().map { .init($1, $0 < 2 ? .left : .decimal) })
    for row in rows { table.add(row.map { .init($0) }) }
    var lines = ["", heading]
    if !rows.isEmpty {
      lines += table.lines(width: options.width, indent: 2, ink: options.ink)
    } else {
      lines += item(
        "nothing on file by this day"
          + (report.own.latest.balance.result.reason.map { ": \($0.text)" } ?? ""))
    }
    for side in [report.own, report.adjusted] where side.source != nil {
      lines += record(side, side.adjustment == .none ? "not adjusted" : "adjusted by the office")
    }
    for estimate in report.estimates { lines += self.estimate(estimate) }
    return lines
  }

  /// What the levels leave open: breaks, mirror gaps, and both balances side by side.
  var detail: [String] {
    let lines = adjusters + breaks + mirror
    return lines.isEmpty ? [] : ["", options.ink.apply(.strong, "BOTH SIDES' DATA")] + lines
  }

  private func item(_ text: String) -> [String] {
    TextWrap.lines(text, width: options.width, first: "  · ", rest: "    ")
  }

  private func record(_ side: BalanceReport, _ kind: String) -> [String] {
    RecordText(amounts: amounts).line(side).map { item("\(kind): \($0)") } ?? []
  }

  // An estimate of our own decides nothing; it shows what a record rests on.
  private func estimate(_ estimate: BalanceEstimate) -> [String] {
    switch estimate.report {
    case .value(let side): record(side, "adjusted \(estimate.title)")
    case .notMeasurable(let reason):
      item(
        "\(estimate.name): cannot be adjusted: \(reason.text)"
          + (reason.remedy.map { "; \($0)" } ?? ""))
    }
  }

  private var adjusters: [String] {
    report.estimates.flatMap { estimate -> [String] in
      guard let exports = estimate.exportsBy, let imports = estimate.importsBy else { return [] }
      return item(
        "\(estimate.name): exports and imports are adjusted each for themselves, then subtracted; "
          + (exports == imports
            ? "both by \(exports)" : "exports by \(exports); imports by \(imports)"))
    }
  }

  // Where the office's own sum differs from its parts, both are shown (METHODS §2).
  private var breaks: [String] {
    [report.own, report.partners].flatMap { side in
      [side.latest, side.yearToDate, side.twelveMonths].flatMap { level -> [String] in
        guard let parts = level.sumOfParts else { return [] }
        return item(
          "\(level.period) by \(side.reporter): published as \(amounts.billions(level.balance)), "
            + "its parts add up to \(amounts.billions(parts)): revised since, or rounded")
      }
    }
  }

  private var mirror: [String] {
    var lines: [String] = []
    for (flow, gap) in [
      ("\(report.of)'s exports", report.exportGap), ("\(report.of)'s imports", report.importGap),
    ] {
      switch gap {
      case .value(let gap):
        lines += item(
          "mirror gap of \(flow), \(gap.period): \(gap.exports.label) "
            + "\(amounts.billions(gap.exports)), \(gap.imports.label) "
            + "\(amounts.billions(gap.imports)): difference \(amounts.change(gap.difference)), "
            + "ratio \(amounts.ratio(gap.ratio))")
      case .notMeasurable: continue
      }
    }
    if let side = report.sideBySide {
      lines += item(
        "balances side by side, \(side.period): \(report.of) \(amounts.billions(side.own)), "
          + "\(report.with) \(amounts.change(side.partners)) (valuations differ; not the mirror "
          + "gap)")
    }
    return lines
  }
}
