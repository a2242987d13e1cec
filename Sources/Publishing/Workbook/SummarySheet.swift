import Agreements
import Assessment
import Briefing
import Spreadsheets
import TimeSeries
import TradeStatistics

/// What a reader sees first: the assumptions, the current state as formulas, the verdicts, how to cite.
struct SummarySheet {
  private static let proration = 4
  private static let onPath = 5
  private static let behind = 6
  private static let table = 8
  // Rows that a chart covers, and one between.
  private static let chartRows = 22

  /// The names by which other sheets use the assumptions.
  static let names = [
    Spreadsheet.DefinedName("proration", cell: address(proration)),
    Spreadsheet.DefinedName("on_path", cell: address(onPath)),
    Spreadsheet.DefinedName("behind_from", cell: address(behind)),
  ]

  private static func address(_ row: Int) -> String {
    "Summary!" + Sheet.address(row: row, column: 1, isFixed: true)
  }

  private let illustrated: IllustratedBrief
  private let pledges: PledgesSheet

  init(_ illustrated: IllustratedBrief, pledges: PledgesSheet) {
    self.illustrated = illustrated
    self.pledges = pledges
  }

  private var brief: Brief { illustrated.brief }

  var sheet: Sheet {
    let agreement = brief.agreement
    let first = agreement.prorations.first ?? .equal
    var rows: [[Cell?]] = [
      [.text(agreement.title, .title)],
      [.text("As of \(DateText.day(brief.asOf)): only what was public by then counts.", .plain)],
      [],
      [.text("Assumptions (yellow cells may be changed)", .heading), .text("", .heading)],
      [.text("Rule by which a year's target falls due"), .text(first.rawValue, .inputText)],
      [
        .text("On path from this part of what is due"),
        .number(agreement.thresholds.onPath.double, .inputNumber),
      ],
      [
        .text("Behind from this part of what is due; less is far behind"),
        .number(agreement.thresholds.behind.double, .inputNumber),
      ],
      [],
    ]
    rows.append(
      ["Pledge", "Measure", "Target", "Bought to date", "Due to date", "Progress", "Standing"]
        .map { .text($0, .heading) })
    let lines = current
    for (score, row) in lines { rows.append(line(score, row)) }
    if lines.isEmpty { rows.append([.text("No pledge can be counted by this day.", .faint)]) }
    rows += readings + unknowns
    rows += [[], [.text("How to cite", .heading)]] + paragraph(HowToCite.line(brief))
    return Sheet(
      name: "Summary", widths: [46, 22, 14, 14, 14, 12, 48], rows: rows,
      choices: [
        .init(row: Self.proration, column: 1, words: Proration.allCases.map(\.rawValue))
      ], charts: charts(lines))
  }

  // The rows of one measure stand together, so that a chart can show them.
  private var current: [(score: PledgeScore, row: Int)] {
    let all = pledges.current
    var measures: [String] = []
    for line in all where !measures.contains(line.score.measure) {
      measures.append(line.score.measure)
    }
    return measures.flatMap { measure in all.filter { $0.score.measure == measure } }
  }

  // One for each measure, beside the table; a sum would dwarf its parts.
  private func charts(_ lines: [(score: PledgeScore, row: Int)]) -> [SheetChart] {
    var charts: [SheetChart] = []
    for (index, line) in lines.enumerated()
    where lines.prefix(index).allSatisfy({ $0.score.measure != line.score.measure }) {
      let own = lines[index...].prefix {
        $0.score.measure == line.score.measure && $0.score.pledges == [$0.score.id]
      }
      guard !own.isEmpty else { continue }
      let first = Self.table + 2 + index
      func cells(_ column: String) -> String {
        "Summary!$\(column)$\(first):$\(column)$\(first + own.count - 1)"
      }
      charts.append(
        SheetChart(
          title: "Bought to date against what was due, by \(line.score.measure)", shape: .columns,
          unit: FigureUnit.money(brief.display.base).axis,
          series: [("Bought to date", "D"), ("Due to date", "E"), ("Target", "C")].map {
            SheetChart.Series(name: $0.0, categories: cells("A"), values: cells($0.1))
          }, row: 3 + charts.count * Self.chartRows, column: 8))
    }
    return charts
  }

  // Text over the whole width, in as many rows as it needs.
  private func paragraph(_ text: String) -> [[Cell?]] {
    TextWrap.lines(text, width: 150, rest: "   ").map { [.text($0)] }
  }

  private func line(_ score: PledgeScore, _ row: Int) -> [Cell?] {
    let year = score.current
    let part = year?.prorated.first
    let isOut = year?.through != nil
    func same(_ column: String, _ value: Double?, _ style: Cell.Style) -> Cell {
      .formula("=Pledges!\(column)\(row)", value, style)
    }
    return [
      .text(score.title), .text(score.measure),
      same("M", year?.target.value?.double, .amount),
      same("N", isOut ? year?.actual.value?.double : nil, .amount),
      same("T", part?.target.value?.double, .amount),
      same("U", isOut ? part?.progress.value?.double : nil, .percent),
      Cell(.formula("=Pledges!W\(row)", .text(score.standing.rawValue)), .plain),
    ]
  }

  private var readings: [[Cell?]] {
    guard !brief.findings.readings.isEmpty else { return [] }
    let words = VerdictText(
      brief, amounts: Amounts(display: brief.display, ledger: brief.findings.ledger))
    return [
      [], [.text("Readings", .heading), .text("Scope", .heading), .text("Verdict", .heading)],
    ]
      + brief.findings.readings.flatMap { verdict in
        let reasons = TextWrap.lines(words.reasons(verdict), width: 84)
        let head: [Cell?] = [
          .text(verdict.reading.title), .text(verdict.scope.rawValue),
          .text(verdict.state.rawValue), .text(reasons.first ?? ""),
        ]
        return [head] + reasons.dropFirst().map { [nil, nil, nil, .text($0)] }
      }
  }

  private var unknowns: [[Cell?]] {
    guard !brief.findings.unknowns.isEmpty else { return [] }
    return [[], [.text("What cannot be told", .heading)]]
      + brief.findings.unknowns.flatMap { paragraph("\($0.subject): \($0.reason.text)") }
  }
}
