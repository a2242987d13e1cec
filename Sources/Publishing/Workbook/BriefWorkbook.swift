import Agreements
import Assessment
public import Briefing
public import Spreadsheets
import TimeSeries
import TradeStatistics

/// A brief as a workbook: targets and progress are formulas over the months, so that an assumption can be changed.
///
/// Sheets: summary with the assumptions, pledges, months, gauge, conditions, claims, sources. Amounts are exact in whole
/// units of the agreement's currency and shown in billions. Values beside formulas are the brief's own.
public struct BriefWorkbook {
  let illustrated: IllustratedBrief
  let amounts: Amounts

  /// Creates the workbook of one brief.
  public init(_ illustrated: IllustratedBrief) {
    self.illustrated = illustrated
    self.amounts = Amounts(
      display: illustrated.brief.display, ledger: illustrated.brief.findings.ledger)
  }

  var brief: Brief { illustrated.brief }
  var agreement: Agreement { brief.agreement }

  /// The workbook; it says that it was made on the brief's day, so that the same brief is the same bytes.
  public var spreadsheet: Spreadsheet {
    let months = MonthlySheet(illustrated)
    let pledges = PledgesSheet(illustrated, months: months)
    let sheets = [
      SummarySheet(illustrated, pledges: pledges).sheet, pledges.sheet, months.sheet, gauge,
      conditions, claims, sources,
    ]
    return Spreadsheet(
      title: "\(agreement.title), as of \(brief.asOf)", remark: HowToCite.line(brief),
      created: brief.asOf.ordinal * 86_400, sheets: sheets.compactMap(\.self),
      names: SummarySheet.names)
  }

  private var gauge: Sheet? {
    illustrated.paths.gauge.flatMap { GaugeSheet($0, brief)?.sheet }
  }

  private var conditions: Sheet {
    var rows: [[Cell?]] = [
      [.text("Conditions", .title)],
      [.text("Room and share are formulas; states are the brief's.", .faint)],
      ["Condition", "Test", "Window", "Value", "Threshold", "Room", "Share of threshold", "State"]
        .map { .text($0, .heading) },
    ]
    for report in brief.findings.conditions {
      for leg in report.legs {
        let row = rows.count + 1
        let (value, threshold) = (leg.value?.value, leg.threshold?.value)
        let style = leg.value?.unit.cellStyle ?? .number
        var cells: [Cell?] = [
          .text(report.condition.title, .wrapped), .text(leg.title, .wrapped),
          .text(leg.window.map { "\($0)" } ?? "–"), value.map { .number($0.double, style) },
          threshold.map { .number($0.double, style) },
        ]
        if let value, let threshold {
          cells.append(.formula("=E\(row)-D\(row)", (threshold - value).double, style))
          cells.append(
            threshold > .zero
              ? .formula("=D\(row)/E\(row)", value.double / threshold.double, .percent) : nil)
        } else {
          cells += [nil, nil]
        }
        rows.append(cells + [.text(ConditionText.state(leg.state).text, .wrapped)])
      }
    }
    return Sheet(
      name: "Conditions", widths: [44, 44, 18, 12, 12, 12, 12, 60], rows: rows, frozen: (3, 1))
  }

  private var claims: Sheet {
    let words = ClaimText(amounts: amounts)
    let rows: [[Cell?]] =
      [
        [.text("Claims, against what was on file on their own day", .title)], [],
        ["Day", "Speaker", "Attribution", "Outlet", "Statement", "Claimed", "On file", "Verdict"]
          .map { .text($0, .heading) },
      ]
      + brief.findings.claims.map { review in
        [
          .number(review.claim.day.serial, .day), .text(review.claim.speaker, .wrapped),
          .text(review.claim.attribution.rawValue), .text(review.claim.outlet, .wrapped),
          .text(review.claim.statement, .wrapped),
          review.claim.figure.map { .text($0.asPrinted) },
          review.found.flatMap { found in
            found.value.map { .number($0.double, Self.style(ofFound: found.unit)) }
          }, .text(words.verdict(review), .wrapped),
        ]
      }
    return Sheet(
      name: "Claims", widths: [12, 26, 12, 20, 60, 14, 14, 60], rows: rows, frozen: (3, 1))
  }

  // What is found for a claim of a ratio is in per cent, as the claim is: 40.4, not 0.404.
  private static func style(ofFound unit: FigureUnit) -> Cell.Style {
    unit.cellStyle == .percent ? .number : unit.cellStyle
  }

  private var sources: Sheet {
    let titles = [
      "Table", "Period", "Published", "Stand-in", "Retrieved", "Status", "Tolerance", "File",
      "SHA-256", "Origin", "Note",
    ]
    let rows: [[Cell?]] =
      [
        [.text("Releases that the brief's figures were read from", .title)],
        [.text(HowToCite.line(brief), .faint)], titles.map { .text($0, .heading) },
      ]
      + brief.findings.ledger.citations.map { citation in
        [
          .text("\(citation.table)"), .text("\(citation.period)"),
          .text(PublicationText.day(citation.publication)),
          .text(citation.isStandIn ? "yes" : "no"),
          citation.retrieved.map { .number($0.serial, .day) }, .text(citation.status.rawValue),
          citation.tolerance > .zero ? .number(citation.tolerance.double, .number) : nil,
          .text(citation.files.map(\.name).joined(separator: "; ")),
          .text(citation.files.map(\.sha256).joined(separator: "; ")),
          .text(citation.files.map(\.origin).joined(separator: "; ")),
          .text(citation.note ?? "", .wrapped),
        ]
      }
    return Sheet(
      name: "Sources", widths: [60, 10, 14, 9, 12, 10, 16, 30, 30, 40, 80], rows: rows,
      frozen: (3, 1))
  }
}

extension Day {
  /// Days since 1899-12-30, as workbooks count them.
  var serial: Double { Double(ordinal + 25_569) }
}

extension Month {
  /// The first day, as workbooks count days.
  var serial: Double { firstDay.serial }
}

extension FigureUnit {
  /// What an axis of these numbers counts: billions, as cells of amounts show them.
  var axis: String {
    if case .money(let currency) = self { return "\(currency) billion" }
    return "billion"
  }

  /// How a number of this unit is shown.
  var cellStyle: Cell.Style {
    switch self {
    case .money: .amount
    case .ratio: .percent
    case .quantity, .rate, .count: .number
    }
  }
}
