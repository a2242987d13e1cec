import Agreements
import Assessment
import Briefing
import Spreadsheets
import TimeSeries
import TradeStatistics

/// The months of each pledge by each measure that can be counted: what the formulas of the pledges add up.
struct MonthlySheet {
  /// The rows above the months.
  static let head = 3

  private let brief: Brief
  /// The pledges shown, a column each, from the second on.
  let paths: [PledgePath]
  /// The months, a row each.
  let months: [Month]

  init(_ illustrated: IllustratedBrief) {
    brief = illustrated.brief
    paths = illustrated.paths.pledges.filter { $0.missing == nil && $0.pledges == [$0.id] }
    months = Set(paths.flatMap { $0.baseline.map(\.month) + $0.steps.map(\.month) }).sorted()
  }

  /// The cells of the months: `Monthly!$A$4:$A$39`.
  var dates: String { range(0) }

  /// The cells of one pledge by one measure; nil where it is not shown.
  func values(_ id: String, _ measure: String) -> String? {
    paths.firstIndex { $0.id == id && $0.measure == measure }.map { range($0 + 1) }
  }

  private func range(_ column: Int) -> String {
    let first = Sheet.address(row: Self.head, column: column, isFixed: true)
    let last = Sheet.address(
      row: Self.head + max(months.count, 1) - 1, column: column, isFixed: true)
    return "Monthly!\(first):\(last)"
  }

  var sheet: Sheet {
    let heading: [Cell?] =
      [.text("Month", .heading)]
      + paths.map { .text("\($0.title), by \($0.measure)", .heading) }
    let rows: [[Cell?]] = months.map { month in
      [.number(month.serial, .month)] + paths.map { cell($0, month) }
    }
    return Sheet(
      name: "Monthly", widths: [12] + paths.map { _ in 20 },
      rows: [
        [.text("Months, as known on \(DateText.day(brief.asOf))", .title)],
        [
          .text(
            "Shown in billions, exact underneath. A month without a figure says why; it is not zero. "
              + "Notes on the heads tell the vintage.", .faint)
        ],
        heading,
      ] + rows, frozen: (Self.head, 1),
      notes: paths.enumerated().map { index, path in
        Sheet.Note(row: Self.head - 1, column: index + 1, text: note(path))
      })
  }

  private func cell(_ path: PledgePath, _ month: Month) -> Cell? {
    let base = path.baseline.first { $0.month == month }?.bought
    let found = base ?? path.steps.first { $0.month == month }.flatMap { $0.bought }
    switch found {
    case .value(let bounded)?: return .number(bounded.value.double, path.unit.cellStyle)
    case .notMeasurable(let reason)?: return .text(reason.kind.rawValue, .faint)
    case nil:
      let isOwn = path.steps.contains { $0.month == month }
      return isOwn ? .text("not out yet", .faint) : nil
    }
  }

  private func note(_ path: PledgePath) -> String {
    let title = brief.agreement.measure(path.measure)?.title ?? path.measure
    return ChartSource(stamp: brief.stamp).line(title, path.citations, program: false)
  }
}
