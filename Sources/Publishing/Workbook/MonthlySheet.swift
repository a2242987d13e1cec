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

  /// What a column adds up: a month, or several that are published together alone.
  private struct Line: Hashable {
    let first: Month
    let last: Month
  }

  private let brief: Brief
  /// The pledges shown, a column each, behind those of time.
  let paths: [PledgePath]
  /// The rows in order of time; what holds several months stands behind the last of them.
  private let lines: [Line]
  /// Whether some row holds several months, and so a column tells where it ends.
  let hasCombined: Bool

  init(_ illustrated: IllustratedBrief) {
    brief = illustrated.brief
    paths = illustrated.paths.pledges.filter { $0.missing == nil && $0.pledges == [$0.id] }
    let months = paths.flatMap { $0.baseline.map(\.month) + $0.steps.map(\.month) }
    let combined = paths.flatMap(\.combined).compactMap(\.period.months)
    hasCombined = !combined.isEmpty
    lines = Set(
      months.map { Line(first: $0, last: $0) }
        + combined.map { Line(first: $0.lowerBound, last: $0.upperBound) }
    ).sorted { ($0.last, $1.first) < ($1.last, $0.first) }
  }

  /// The cells where the rows begin in time: `Monthly!$A$4:$A$39`.
  var starts: String { range(0) }

  /// The cells where they end; the same where each is a month.
  var ends: String { range(hasCombined ? 1 : 0) }

  /// The cells of one pledge by one measure; nil where it is not shown.
  func values(_ id: String, _ measure: String) -> String? {
    paths.firstIndex { $0.id == id && $0.measure == measure }.map { range($0 + timeColumns) }
  }

  private var timeColumns: Int { hasCombined ? 2 : 1 }

  private func range(_ column: Int) -> String {
    let first = Sheet.address(row: Self.head, column: column, isFixed: true)
    let last = Sheet.address(
      row: Self.head + max(lines.count, 1) - 1, column: column, isFixed: true)
    return "Monthly!\(first):\(last)"
  }

  var sheet: Sheet {
    let time = hasCombined ? ["From", "Through"] : ["Month"]
    let heading: [Cell?] =
      time.map { .text($0, .heading) }
      + paths.map { .text("\($0.title), by \($0.measure)", .heading) }
    let rows: [[Cell?]] = lines.map { line in
      [line.first, line.last].prefix(timeColumns).map { .number($0.serial, .month) }
        + paths.map { line.first == line.last ? cell($0, line.first) : cell($0, line) }
    }
    return Sheet(
      name: "Monthly", widths: time.map { _ in 12 } + paths.map { _ in 20 },
      rows: [
        [.text("Months, as known on \(DateText.day(brief.asOf))", .title)],
        [
          .text(
            "Shown in billions, exact underneath. A month without a figure says why; it is not zero. "
              + "Notes on the heads tell the vintage.", .faint)
        ],
        heading,
      ] + rows, frozen: (Self.head, timeColumns),
      notes: paths.enumerated().map { index, path in
        Sheet.Note(row: Self.head - 1, column: index + timeColumns, text: note(path))
      })
  }

  private func cell(_ path: PledgePath, _ line: Line) -> Cell? {
    path.combined.first { $0.period.months == line.first...line.last }
      .map { .number($0.bought.value.double, path.unit.cellStyle) }
  }

  private func cell(_ path: PledgePath, _ month: Month) -> Cell? {
    let base = path.baseline.first { $0.month == month }?.bought
    let found = base ?? path.steps.first { $0.month == month }.flatMap { $0.bought }
    switch found {
    case .value(let bounded)?:
      // What is counted with others must not be added a second time.
      let whole = path.combined.first { $0.period.months?.contains(month) == true }
      return whole.map { .text("counted in \($0.period)", .faint) }
        ?? .number(bounded.value.double, path.unit.cellStyle)
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
