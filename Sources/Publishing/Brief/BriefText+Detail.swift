import Agreements
import Assessment
import Briefing
import TimeSeries
import TradeStatistics

extension BriefText {
  /// Sub-categories against the baseline year; no amounts are pledged at this level.
  var subCategories: [String] {
    measures.flatMap { measure -> [String] in
      let groups = findings.groups.filter { $0.measure == measure.id }
      guard let first = groups.first else { return [] }
      var table = TextTable([
        .init("sub-category"), .init("sector"), .init("base year", .decimal),
        .init("base to date", .decimal), .init("bought to date", .decimal),
        .init("change", .decimal), .init("codes", .right),
      ])
      for group in groups {
        let exact = "\(group.coverage.exact)/\(group.coverage.listed)"
        table.add([
          .init(group.title), .init(group.sector), .init(amounts.billions(group.baseline)),
          .init(amounts.billions(group.baselineToDate)), .init(amounts.billions(group.actual)),
          .init(amounts.percent(group.change)),
          .init(exact, group.coverage.isComplete ? nil : .warn),
        ])
      }
      let label = first.actual.label.split(separator: " ").last.map(String.init) ?? ""
      return heading(
        "SUB-CATEGORIES by \(measure.id)",
        "\(amounts.unit), \(label) against the same months of the base year; the text pledges no "
          + "amounts here")
        + table.lines(width: options.width, indent: 2, ink: ink)
    }
  }

  /// What is left of each pledge and the pace that it needs.
  var pace: [String] {
    measures.flatMap { measure -> [String] in
      let scores = findings.scores.filter {
        $0.measure == measure.id && $0.window.requiredPerMonth?.value != nil
      }
      guard let first = scores.first else { return [] }
      var table = TextTable([
        .init("pledge"), .init("window target", .decimal), .init("bought", .decimal),
        .init("left", .decimal), .init("per month", .decimal), .init("× last 12", .decimal),
        .init("× best month", .decimal),
      ])
      for score in scores {
        let window = score.window
        table.add([
          .init(amounts.title(score, among: scores)), .init(amounts.billions(window.target)),
          .init(amounts.billions(window.actual)), .init(amounts.billions(window.remaining)),
          .init(window.requiredPerMonth.map { amounts.billions($0) } ?? "–"),
          .init(amounts.ratio(window.requiredOverMean)),
          .init(amounts.ratio(window.requiredOverBest)),
        ])
      }
      return heading(
        "PACE by \(measure.id)",
        "\(amounts.unit(of: scores)), \(first.window.monthsLeft) months of the window not published yet"
      )
        + table.lines(width: options.width, indent: 2, ink: ink)
    }
  }

  /// Changes taken apart into volume and price, where quantities are on file.
  var priceAndVolume: [String] {
    measures.flatMap { measure -> [String] in
      let groups = findings.groups.filter { $0.measure == measure.id && !$0.splits.isEmpty }
      guard !groups.isEmpty else { return [] }
      var table = TextTable([
        .init("code"), .init("unit"), .init("base quantity", .decimal),
        .init("quantity", .decimal), .init("volume effect", .decimal),
        .init("price effect", .decimal),
      ])
      for group in groups {
        for split in group.splits {
          table.add([
            .init("\(split.code) \(group.title)"), .init(unitName(split.quantity.unit)),
            .init(quantity(split.baselineQuantity)), .init(quantity(split.quantity)),
            .init(amounts.change(split.volumeEffect)), .init(amounts.change(split.priceEffect)),
          ])
        }
      }
      return heading(
        "PRICE AND VOLUME by \(measure.id)",
        "\(amounts.unit), change on the base year's same months = volume + price")
        + table.lines(width: options.width, indent: 2, ink: ink)
    }
  }

  private func quantity(_ figure: Figure) -> String {
    figure.value.map { NumberText.grouped($0) } ?? "–"
  }

  private func unitName(_ unit: FigureUnit) -> String {
    if case .quantity(let unit) = unit { return unit.rawValue }
    return ""
  }

  /// Codes that the figures cannot separate or do not hold, with their bounds.
  var coverage: [String] {
    var lines: [String] = []
    for score in findings.scores where score.id != "total" {
      guard let report = score.coverage, !report.isComplete,
        measures.contains(where: { $0.id == score.measure })
      else { continue }
      lines += item(
        "\(score.title) by \(score.measure): \(report.exact) of \(report.listed) codes exact")
      for code in report.bounded {
        lines += item(
          "\(code.code) shares \(code.rows.map(\.description).joined(separator: ", ")) with codes "
            + "outside the list: between 0 and "
            + "\(NumberText.grouped(code.upper)) \(brief.display.base) over \(code.periods) periods",
          bullet: "  ")
      }
      for code in report.absent {
        lines += item(
          "\(code.code) is in no table on file, \(code.from) to \(code.through) "
            + "(\(code.periods) periods"
            + (code.baselineShare.map { "; \(NumberText.percent($0, places: 1)) of the base year)" }
              ?? ")"),
          bullet: "  ")
      }
    }
    return lines.isEmpty ? [] : heading("COVERAGE of the product list") + lines
  }
}
