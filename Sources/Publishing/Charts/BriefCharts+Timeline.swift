import Agreements
import Assessment
import Briefing
import Charts
import TimeSeries
import TradeStatistics

extension BriefCharts {
  /// What was pledged, done and said, on its days.
  var timeline: Measured<Chart> {
    let pledged = agreement.pledges.isEmpty ? [] : [window]
    let rows =
      pledged + brief.findings.obligations.map(row) + brief.findings.claims.map(row)
    guard brief.findings.obligations.count + brief.findings.claims.count > 0 else {
      return .notMeasurable(
        Reason(.noSource, "the agreement's file has no obligation, and no claim made by this day"))
    }
    let days = rows.flatMap { row in
      row.events.map(\.day) + row.intervals.flatMap { [$0.first, $0.last].compactMap(\.self) }
    }
    let first = (days + [agreement.signed]).min() ?? agreement.signed
    let last = max((days + [agreement.signed]).max() ?? brief.asOf, brief.asOf)
    let done = brief.findings.obligations.filter(\.isDone).count
    let agreed = brief.findings.claims.filter { $0.verdict == .agrees }.count
    let chart = TimelineChart(
      texts: ChartTexts(
        title: "Claims and obligations",
        finding:
          "By \(DateText.day(brief.asOf)) \(done) of \(brief.findings.obligations.count) obligations "
          + "were done; the figures agree with \(agreed) of \(brief.findings.claims.count) claims.",
        source: ChartSource(stamp: brief.stamp).line(
          "", [],
          remark:
            "Source: the texts and reports that the agreement's file cites; verdicts are ours"),
        alternativeText: "A row for each obligation and each claim, with its days."),
      first: first.month.firstDay, last: last.month.lastDay, rows: rows,
      checkpoints: checkpoints(first...last), legend: legend(rows))
    return .value(chart.chart)
  }

  private var window: TimelineRow {
    let span = agreement.window
    return TimelineRow(
      label: "Purchases count",
      state: "\(DateText.month(span.lowerBound)) to \(DateText.month(span.upperBound))",
      intervals: [
        .init(first: span.lowerBound.firstDay, last: span.upperBound.lastDay, color: .first)
      ])
  }

  private func row(_ state: ObligationState) -> TimelineRow {
    TimelineRow(
      label: state.obligation.title,
      state: state.latest.map { "\($0.status), \($0.when)" } ?? "nothing on record by this day",
      events: state.steps.map {
        .init(day: $0.when.lastDay, shape: $0.status == "done" ? .disc : .ring, color: .first)
      })
  }

  private func row(_ review: ClaimReview) -> TimelineRow {
    let verdict: (word: String, color: SeriesColor) =
      switch review.verdict {
      case .agrees: ("agrees with the figures on file", .third)
      case .differs: ("differs from the figures on file", .second)
      case .cannotBeChecked: ("cannot be checked", .neutral)
      case .statement: ("a statement without a figure", .neutral)
      }
    return TimelineRow(
      label: "\(review.claim.speaker): \(review.claim.statement)", state: verdict.word,
      events: [.init(day: review.claim.day, shape: .diamond, color: verdict.color)])
  }

  private func legend(_ rows: [TimelineRow]) -> [TimelinePlot.LegendEntry] {
    let entries: [TimelinePlot.LegendEntry] = [
      .init(label: "obligation, a step", shape: .ring, color: .first),
      .init(label: "obligation, done", shape: .disc, color: .first),
      .init(label: "claim that agrees", shape: .diamond, color: .third),
      .init(label: "claim that differs", shape: .diamond, color: .second),
      .init(label: "claim that cannot be checked", shape: .diamond, color: .neutral),
    ]
    let events = rows.flatMap(\.events)
    return entries.filter { entry in
      events.contains { $0.shape == entry.shape && $0.color == entry.color }
    }
  }
}
