import Agreements
import Assessment
import Briefing
import Charts
import TimeSeries
import TradeStatistics

extension BriefCharts {
  /// The balance by month with its twelve-month mean, its best adjustment and its records.
  var gauge: Measured<Chart> {
    guard let path = paths.gauge, let report = brief.findings.gauge else {
      return .notMeasurable(Reason(.noSource, "the agreement names no gauge"))
    }
    guard let first = path.steps.first, let last = path.steps.last else {
      return .notMeasurable(path.missing ?? Reason(.notOnFile, "no month of the gauge is on file"))
    }
    let values = path.steps.compactMap { $0.balance.value?.value }
    let chart = GaugeChart(
      texts: texts(path, report), unit: unit(path.unit, for: values), first: first.month.firstDay,
      last: last.month.lastDay,
      balance: FigureLine(
        label: "Month, not adjusted",
        points: path.steps.map {
          ChartPoint($0.month.middle, figure($0.balance, path.unit, $0.mark))
        }),
      mean: FigureLine(label: "12-month mean", points: means(path)),
      adjusted: adjusted(path), records: records(path, report))
    return .value(chart.chart)
  }

  // Before its first twelve months a mean is not missing: it is not there. Marks of the months behind it stand beside
  // these; the mean's last figure has one of its own.
  private func means(_ path: GaugePath) -> [ChartPoint] {
    let steps = path.steps.drop { $0.mean.value == nil }
    return steps.map { step in
      let mark =
        step.month == steps.last?.month
        ? path.steps.suffix(12).map(\.mark).reduce(step.mark) { $0.union($1) } : .none
      return ChartPoint(step.month.middle, figure(step.mean, path.unit, mark))
    }
  }

  private func adjusted(_ path: GaugePath) -> FigureLine? {
    let methods = agreement.gauge?.methods ?? []
    guard let method = methods.first(where: { path.programs[$0] != nil }) else { return nil }
    let name = method == .x13 ? "X-13" : "STL"
    let steps = path.steps.drop { $0.adjusted[method] == nil }
    return FigureLine(
      label: "Adjusted by \(name), our estimate",
      points: steps.map { step in
        ChartPoint(
          step.month.middle,
          step.adjusted[method].map { .value(shown($0, path.unit)) } ?? .missing("not adjusted"))
      })
  }

  private func records(_ path: GaugePath, _ report: GaugeReport) -> [PointMarker] {
    var markers: [PointMarker] = []
    func mark(_ step: GaugePath.Step?, _ label: String) {
      guard let step, let value = step.balance.value?.value else { return }
      markers.append(
        PointMarker(
          label: label,
          point: ChartPoint(
            step.month.middle, .value(shown(value, path.unit), FigureMark(step.mark)))))
    }
    if case .smallestSince(let month, _, let between) = report.own.record, between > 0 {
      mark(
        path.steps.first { $0.month == month },
        "\(DateText.month(month)): last month with a smaller deficit")
    }
    let told = path.steps.filter { $0.balance.value != nil }
    let deepest = told.min {
      ($0.balance.value?.value ?? .zero) < ($1.balance.value?.value ?? .zero)
    }
    if let deepest, deepest.balance.value?.value.isNegative == true {
      mark(deepest, "\(DateText.month(deepest.month)): largest deficit on file")
    }
    return markers
  }

  private func texts(_ path: GaugePath, _ report: GaugeReport) -> ChartTexts {
    let level = report.own.latest
    var finding = "No month of the balance is on file."
    if let value = level.balance.value {
      finding = "\(DateText.period(level.period)): \(words(value, path.unit)), not adjusted"
      if let mean = path.steps.last?.mean.value?.value {
        finding += "; the mean of twelve months was \(words(mean, path.unit))"
      }
      if case .smallestSince(let month, let figure, let between) = report.own.record,
        between > 0, let before = figure.value
      {
        finding +=
          "; the smallest deficit since \(DateText.month(month)) (\(words(before, path.unit)))"
      }
      finding += "."
    }
    let programs = (agreement.gauge?.methods ?? []).compactMap { path.programs[$0] }.first
    let source = report.own.source.map { OfficeName.of($0) } ?? ""
    return ChartTexts(
      title: "\(path.of.name): goods balance with \(path.with.name) by month", finding: finding,
      source: ChartSource(stamp: brief.stamp).line(
        source, path.citations, remark: programs.map { "Adjusted by \($0)" } ?? ""),
      alternativeText:
        "A thin line of months and a bold line of twelve-month means, below zero where there is "
        + "a deficit."
    )
  }
}

extension Month {
  /// The day that a month's flow is drawn on.
  var middle: Day { firstDay.advanced(by: 14) }
}
