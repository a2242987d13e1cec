import Agreements
import Assessment
public import Briefing
import TextFormats
import TimeSeries
import TradeStatistics

/// What changed for an agreement between two days.
public struct ComparisonReport {
  private let comparison: Comparison
  private let headlines: [HeadlineChange]
  private let width: Int
  private let ink: Ink

  /// Creates a writer of one comparison.
  ///
  /// - Parameter width: Columns of the text.
  public init(_ comparison: Comparison, width: Int, ink: Ink) {
    self.comparison = comparison
    self.headlines = HeadlineChange.all(from: comparison.before, to: comparison.after)
    self.width = width
    self.ink = ink
  }

  /// Tables for a terminal, ending with a line feed.
  public var text: String {
    let (before, after) = (comparison.before, comparison.after)
    var lines = TextWrap.lines(comparison.agreement.title, width: width)
      .map { ink.apply(.strong, $0) }
    lines += TextWrap.lines(
      "What changed from \(DateText.day(before.asOf)) to \(DateText.day(after.asOf))",
      width: width)
    let sections = judgements + figures + newPeriods + revisions
    lines += sections.isEmpty ? ["", "  nothing changed"] : sections
    lines.append("")
    for (name, brief) in [("before", before), ("after", after)] {
      lines += TextWrap.lines(
        "\(name): \(StampText.line(brief.stamp))", width: width, rest: "  "
      )
      .map { ink.apply(.faint, $0) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The comparison in the schema `pledgeline.diff/1`, UTF-8.
  public var json: [UInt8] {
    JSONWriter.write([
      "schema": "pledgeline.diff/1", "agreement": .string(comparison.agreement.id),
      "before": StampJSON.value(comparison.before.stamp),
      "after": StampJSON.value(comparison.after.stamp),
      "changes": .list(comparison.changes, ComparisonReport.change),
      "figures": .list(headlines, headline),
      "newPeriods": .list(comparison.newPeriods) { new in
        [
          "table": TableJSON.value(new.table), "period": .text(new.period),
          "total": .decimal(new.total),
        ]
      },
      "revisions": .list(comparison.revisions) { revision in
        [
          "table": TableJSON.value(revision.table), "period": .text(revision.period),
          "before": .decimal(revision.before), "after": .decimal(revision.after),
          "change": .decimal(revision.after - revision.before), "rows": .integer(revision.rows),
          "published": .text(revision.published),
        ]
      },
    ])
  }

  /// Something that was judged otherwise.
  static func change(_ change: Comparison.Change) -> JSONValue {
    [
      "kind": .string(change.kind.rawValue), "subject": .string(change.subject),
      "before": .optional(change.before) { .string($0) },
      "after": .optional(change.after) { .string($0) },
    ]
  }

  private func headline(_ change: HeadlineChange) -> JSONValue {
    [
      "pledge": .string(change.pledge), "measure": .string(change.measure),
      "part": .string(change.part), "before": FigureJSON.reference(change.before),
      "after": FigureJSON.reference(change.after),
      "change": .optional(change.difference) { .decimal($0) },
    ]
  }

  private var judgements: [String] {
    guard !comparison.changes.isEmpty else { return [] }
    return heading("JUDGED OTHERWISE")
      + comparison.changes.flatMap { change in
        TextWrap.lines(
          "\(change.subject): \(change.before ?? "not there") → \(change.after ?? "not there")",
          width: width, first: "  · ", rest: "    ")
      }
  }

  private var figures: [String] {
    guard !headlines.isEmpty else { return [] }
    // Both at the later day's rate, so that a change of the rate does not pass for one of trade.
    let display = comparison.after.display
    let before = Amounts(display: display, ledger: comparison.before.findings.ledger)
    let after = Amounts(display: display, ledger: comparison.after.findings.ledger)
    var table = TextTable([
      .init("pledge"), .init("measure"), .init("figure"), .init("before", .decimal),
      .init("after", .decimal), .init("change", .decimal),
    ])
    for change in headlines {
      table.add([
        .init(change.title), .init(change.measure), .init(change.part),
        .init(change.before.map { before.millions($0) } ?? "–"),
        .init(after.millions(change.after)),
        .init(
          change.difference.map { NumberText.millionsChange(after.shown($0)) } ?? "–"),
      ])
    }
    return heading("HEADLINE FIGURES", "\(after.sign) mn")
      + table.lines(width: width, indent: 2, ink: ink)
  }

  private var newPeriods: [String] {
    guard !comparison.newPeriods.isEmpty else { return [] }
    var table = TextTable([.init("table"), .init("periods")])
    for (key, periods) in Dictionary(grouping: comparison.newPeriods, by: \.table)
      .sorted(by: { $0.key < $1.key })
    {
      table.add([.init(TableText.line(key)), .init(PeriodRuns.text(periods.map(\.period)))])
    }
    return heading("NEW PERIODS") + table.lines(width: width, indent: 2, ink: ink)
  }

  private var revisions: [String] {
    guard !comparison.revisions.isEmpty else { return [] }
    var lines = heading("REVISIONS", "in whole units of the table's currency")
    for (key, revisions) in Dictionary(grouping: comparison.revisions, by: \.table)
      .sorted(by: { $0.key < $1.key })
    {
      var table = TextTable([
        .init("period"), .init("before", .decimal), .init("after", .decimal),
        .init("change", .decimal), .init("rows", .right), .init("published"),
      ])
      for revision in revisions {
        table.add([
          .init("\(revision.period)"), .init(NumberText.exact(revision.before)),
          .init(NumberText.exact(revision.after)),
          .init(NumberText.exactChange(revision.after - revision.before)),
          .init("\(revision.rows)"), .init("\(revision.published)"),
        ])
      }
      lines += ["  " + TableText.line(key)] + table.lines(width: width, indent: 4, ink: ink)
    }
    return lines
  }

  private func heading(_ title: String, _ remark: String = "") -> [String] {
    ["", ink.apply(.strong, title) + (remark.isEmpty ? "" : "  " + ink.apply(.faint, remark))]
  }
}
