import Agreements
import Assessment
public import Briefing
import TextFormats
import TimeSeries
import TradeStatistics

/// A brief as one tidy table: a row for each pledge, measure, instalment and proration, and for
/// each sub-category, reading and scope; and one for each leg of a condition.
///
/// Amounts are exact, in whole units of `currency`, or of `unit` where they are quantities; ratios are plain numbers, 1 being the whole.
/// A cell is empty where nothing can be told; the reason is then in `note`. `lower` and `upper`
/// bound `actual`.
public struct BriefCSV {
  private let brief: Brief
  private let selection: BriefSelection
  private let words: VerdictText

  /// Creates a writer of one brief.
  public init(_ brief: Brief, options: BriefOptions) {
    self.brief = brief
    self.selection = BriefSelection(brief, options)
    self.words = VerdictText(
      brief, amounts: Amounts(display: brief.display, ledger: brief.findings.ledger))
  }

  /// The table, UTF-8, with its header also where no row follows.
  public var bytes: [UInt8] {
    var writer = CSVWriter(header: BriefCSV.columns)
    for record in records + conditionRecords { writer.write(record) }
    return writer.bytes
  }

  /// The names of the columns.
  static var columns: [String] { Row.columns }

  /// The rows, a cell a column.
  var records: [[String]] {
    var records: [[String]] = []
    for score in selection.scores {
      for year in score.years {
        for proration in selection.prorations {
          records.append(cells(row(score, year, proration)))
        }
      }
    }
    return records + selection.groups.map { cells(row($0)) }
      + brief.findings.reports.flatMap { report in report.lines.map { cells(row(report, $0)) } }
      + brief.findings.readings.map { cells(row($0)) }
  }

  /// A row a leg: its value as `actual`, its threshold as `target`, its state as `standing`.
  private var conditionRecords: [[String]] {
    brief.findings.conditions.flatMap { report in
      report.legs.map { leg in
        var row = Row(
          kind: "condition", measure: "", id: "\(report.condition.id)/\(leg.id)",
          title: report.condition.title, actual: leg.value)
        row.period = leg.window.map { "\($0)" } ?? ""
        row.target = number(leg.threshold)
        row.standing = ConditionText.word(leg.state)
        row.standIn = restsOnStandIn([leg.value, leg.threshold])
        row.note = ConditionText.note(leg.state)
        return cells(row)
      }
    }
  }

  private func cells(_ row: Row) -> [String] {
    [brief.agreement.id, "\(brief.asOf)"] + row.cells
  }

  private func row(_ score: PledgeScore, _ year: YearScore, _ proration: Proration) -> Row {
    let part = year.prorated.first { $0.proration == proration }
    var row = Row(
      kind: score.id == "total" ? "total" : "pledge", measure: score.measure, id: score.id,
      title: score.title, actual: year.actual)
    row.period = "\(year.period)"
    row.through = year.through.map { "\($0)" } ?? ""
    row.proration = proration.rawValue
    row.baseline = number(score.baseline)
    row.pledged = number(year.pledged)
    row.target = number(year.target)
    row.due = number(part?.target)
    row.progress = number(part?.progress)
    row.increment = number(part?.increment)
    // A standing is that of the current instalment; others have none of their own.
    row.standing = year.period == score.current?.period ? score.standing.rawValue : ""
    row.standIn = restsOnStandIn([score.baseline, year.actual])
    row.omits = omits([score.baseline, year.actual])
    row.note = note([score.baseline, year.actual, year.target])
    return row
  }

  /// A line of a ceiling or of another kind; its measure is the basis, its unit in `unit`.
  private func row(_ report: PledgeReport, _ line: PledgeLine) -> Row {
    var row = Row(
      kind: KindText(words.amounts).kind(report.pledge), measure: report.basis,
      id: report.pledge.id, title: report.pledge.title, actual: line.actual)
    row.period = line.period.map { "\($0)" } ?? line.title
    row.through = line.through.map { "\($0)" } ?? ""
    row.target = number(line.limit)
    row.due = number(line.due)
    row.progress = number(line.share)
    row.standing = line.standing.rawValue
    row.standIn = restsOnStandIn([line.actual])
    row.note = line.reason?.text ?? ""
    return row
  }

  private func row(_ group: GroupScore) -> Row {
    let current = selection.scores.first { $0.measure == group.measure }?.current
    var row = Row(
      kind: "sub-category", measure: group.measure, id: group.id, title: group.title,
      actual: group.actual)
    row.period = current.map { "\($0.period)" } ?? ""
    row.through = current?.through.map { "\($0)" } ?? ""
    row.baseline = number(group.baseline)
    row.baselineToDate = number(group.baselineToDate)
    row.change = number(group.change)
    row.standIn = restsOnStandIn([group.baseline, group.actual])
    row.omits = omits([group.baseline, group.actual])
    row.note = note([group.baseline, group.baselineToDate, group.actual, group.change])
    return row
  }

  // A verdict has no amount of its own; those that decide it are in the note.
  private func row(_ verdict: ReadingVerdict) -> Row {
    var row = Row(
      kind: "reading", measure: "", id: verdict.reading.id, title: verdict.reading.title,
      actual: nil)
    row.scope = verdict.scope.rawValue
    row.standing = verdict.state.rawValue
    row.note = words.reasons(verdict)
    return row
  }

  private func number(_ figure: Figure?) -> String {
    figure?.value.map { "\($0)" } ?? ""
  }

  private func restsOnStandIn(_ figures: [Figure?]) -> Bool {
    figures.compactMap(\.self).contains { brief.findings.ledger.restsOnStandIn($0) }
  }

  private func omits(_ figures: [Figure?]) -> String {
    Set(figures.compactMap(\.self).flatMap(\.omits)).sorted().map(\.description)
      .joined(separator: ";")
  }

  private func note(_ figures: [Figure?]) -> String {
    figures.compactMap { $0?.result.reason?.text }.first ?? ""
  }

  private struct Row {
    static let columns = [
      "agreement", "as_of", "kind", "measure", "id", "title", "period", "through", "proration",
      "baseline", "baseline_to_date", "pledged", "target", "actual", "lower", "upper", "due",
      "progress", "increment", "change", "standing", "stand_in", "omits", "currency", "note",
      "scope", "unit",
    ]

    let kind: String
    let measure: String
    let id: String
    let title: String
    let actual: Figure?
    var period = ""
    var through = ""
    var proration = ""
    var baseline = ""
    var baselineToDate = ""
    var pledged = ""
    var target = ""
    var due = ""
    var progress = ""
    var increment = ""
    var change = ""
    var standing = ""
    var standIn = false
    var omits = ""
    var note = ""
    var scope = ""

    init(kind: String, measure: String, id: String, title: String, actual: Figure?) {
      self.kind = kind
      self.measure = measure
      self.id = id
      self.title = title
      self.actual = actual
    }

    var cells: [String] {
      let bought = actual?.result.value
      var currency = ""
      var quantityUnit = ""
      switch actual?.unit {
      case .money(let unit)?: currency = "\(unit)"
      case .quantity(let unit)?: quantityUnit = "\(unit)"
      default: break
      }
      return [
        kind, measure, id, title, period, through, proration, baseline, baselineToDate, pledged,
        target, bought.map { "\($0.value)" } ?? "", bought.map { "\($0.lower)" } ?? "",
        bought.map { "\($0.upper)" } ?? "", due, progress, increment, change, standing,
        standIn ? "true" : "false", omits, currency, note,
        scope, quantityUnit,
      ]
    }
  }
}
