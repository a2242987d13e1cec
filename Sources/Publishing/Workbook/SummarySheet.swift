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
    for (score, row) in pledges.current { rows.append(line(score, row)) }
    rows += readings + unknowns
    rows += [[], [.text("How to cite", .heading)], [.text(HowToCite.line(brief), .plain)]]
    return Sheet(
      name: "Summary", widths: [46, 22, 14, 14, 14, 12, 14], rows: rows,
      choices: [
        .init(row: Self.proration, column: 1, words: Proration.allCases.map(\.rawValue))
      ])
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
      + brief.findings.readings.map { verdict in
        [
          .text(verdict.reading.title), .text(verdict.scope.rawValue),
          .text(verdict.state.rawValue), .text(words.reasons(verdict)),
        ]
      }
  }

  private var unknowns: [[Cell?]] {
    guard !brief.findings.unknowns.isEmpty else { return [] }
    return [[], [.text("What cannot be told", .heading)]]
      + brief.findings.unknowns.map { [.text("\($0.subject): \($0.reason.text)")] }
  }
}
