package import Assessment
package import Briefing
import TimeSeries
package import TradeStatistics

/// A headline figure of a pledge that two briefs state differently.
package struct HeadlineChange {
  package let pledge: String
  package let title: String
  package let measure: String
  /// `baseline`, or what of which instalment: `2020 actual`.
  package let part: String
  /// In the earlier brief; nil where it has no such figure.
  package let before: Figure?
  package let after: Figure

  /// After − before; nil where either is not measurable.
  package var difference: FixedPoint? {
    guard let old = before?.value, let new = after.value else { return nil }
    return new - old
  }

  /// Baselines, targets and actuals of all pledges that changed, in the order of the later brief.
  package static func all(from earlier: Brief, to later: Brief) -> [HeadlineChange] {
    let known = earlier.findings.ledger
    return later.findings.scores.flatMap { score in
      parts(of: score).compactMap { part, figure in
        let before = known.figure(figure.id)
        guard before?.result != figure.result else { return nil }
        // That nothing was known and nothing is known is no change, whatever the reasons.
        guard before?.value != nil || figure.value != nil else { return nil }
        return HeadlineChange(
          pledge: score.id, title: score.title, measure: score.measure, part: part,
          before: before, after: figure)
      }
    }
  }

  private static func parts(of score: PledgeScore) -> [(String, Figure)] {
    (score.baseline.map { [("baseline", $0)] } ?? [])
      + score.years.flatMap { year in
        [("\(year.period) target", year.target), ("\(year.period) actual", year.actual)]
      }
  }
}
