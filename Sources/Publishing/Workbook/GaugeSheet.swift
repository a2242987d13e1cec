import Agreements
import Assessment
import Briefing
import Spreadsheets
import TimeSeries
import TradeStatistics

/// The gauge by month: the balance and its mean are formulas over exports and imports.
struct GaugeSheet {
  private static let head = 3

  private let path: GaugePath
  private let brief: Brief

  init?(_ path: GaugePath, _ brief: Brief) {
    guard !path.steps.isEmpty else { return nil }
    self.path = path
    self.brief = brief
  }

  var sheet: Sheet {
    let methods = (brief.agreement.gauge?.methods ?? []).filter { path.programs[$0] != nil }
    let heading =
      ["Month", "Exports", "Imports", "Balance", "12-month mean"]
      + methods.map { "Balance, adjusted by \($0.rawValue)" }
    var rows: [[Cell?]] = [
      [.text("\(path.of.name): goods balance with \(path.with.name)", .title)],
      [
        .text(
          "Shown in billions; a deficit is negative. A month without a figure says why.", .faint)
      ],
      heading.map { .text($0, .heading) },
    ]
    for (index, step) in path.steps.enumerated() {
      rows.append(row(step, index, methods))
    }
    let last = Self.head + path.steps.count
    func cells(_ column: String) -> String {
      "Gauge!$\(column)$\(Self.head + 1):$\(column)$\(last)"
    }
    let source = ChartSource(stamp: brief.stamp).line("", path.citations, program: false)
    return Sheet(
      name: "Gauge", widths: [12, 12, 12, 12, 14] + methods.map { _ in 16 }, rows: rows,
      frozen: (Self.head, 1),
      notes: (1...4).map { Sheet.Note(row: Self.head - 1, column: $0, text: source) }
        + methods.enumerated().map { index, method in
          Sheet.Note(
            row: Self.head - 1, column: 5 + index,
            text: "Our estimate, by \(path.programs[method] ?? method.rawValue).")
        },
      charts: [
        SheetChart(
          title: "Balance by month, and its 12-month mean", shape: .lines,
          unit: path.unit.axis,
          series: [
            .init(name: "Balance", categories: cells("A"), values: cells("D")),
            .init(name: "12-month mean", categories: cells("A"), values: cells("E")),
          ], row: Self.head, column: 6 + methods.count)
      ])
  }

  private func row(
    _ step: GaugePath.Step, _ index: Int, _ methods: [GaugeReference.Method]
  ) -> [Cell?] {
    let row = Self.head + index + 1
    let parts = step.exports.value.flatMap { exports in
      step.imports.value.map { exports.value - $0.value }
    }
    let balance = step.balance.value?.value
    var cells: [Cell?] = [
      .number(step.month.serial, .month), cell(step.exports), cell(step.imports),
      parts != nil && parts == balance
        ? .formula("=B\(row)-C\(row)", balance?.double, .amount) : cell(step.balance),
    ]
    let isMean = step.mean.value != nil && index >= 11
    cells.append(
      isMean
        ? .formula("=AVERAGE(D\(row - 11):D\(row))", step.mean.value?.value.double, .amount)
        : nil)
    return cells
      + methods.map { method in step.adjusted[method].map { .number($0.double, .amount) } }
  }

  private func cell(_ value: Measured<Bounded<FixedPoint>>) -> Cell {
    switch value {
    case .value(let bounded): .number(bounded.value.double, .amount)
    case .notMeasurable(let reason): .text(reason.kind.rawValue, .faint)
    }
  }
}
