import Agreements
import Assessment
import TextFormats
import TimeSeries
import TradeStatistics

/// Scores of pledges and sub-categories.
enum ScoreJSON {
  /// A pledge by one measure, with the prorations asked for.
  static func value(_ score: PledgeScore, prorations: [Proration]) -> JSONValue {
    [
      "id": .string(score.id), "title": .string(score.title), "measure": .string(score.measure),
      "pledges": .texts(score.pledges), "standing": .string(score.standing.rawValue),
      "notMeasurable": .optional(score.reason, MeasuredJSON.reason),
      "baseline": FigureJSON.reference(score.baseline),
      "years": .list(score.years) { year($0, prorations: prorations) },
      "window": window(score.window), "coverage": .optional(score.coverage, coverage),
    ]
  }

  /// A sub-category by one measure.
  static func value(_ group: GroupScore) -> JSONValue {
    [
      "id": .string(group.id), "title": .string(group.title), "sector": .string(group.sector),
      "measure": .string(group.measure), "baseline": FigureJSON.reference(group.baseline),
      "baselineToDate": FigureJSON.reference(group.baselineToDate),
      "actual": FigureJSON.reference(group.actual), "change": FigureJSON.reference(group.change),
      "splits": .list(group.splits, split), "coverage": coverage(group.coverage),
    ]
  }

  private static func year(_ year: YearScore, prorations: [Proration]) -> JSONValue {
    [
      "period": .text(year.period), "through": .optional(year.through) { .text($0) },
      "complete": .boolean(year.isComplete), "pledged": FigureJSON.reference(year.pledged),
      "target": FigureJSON.reference(year.target), "actual": FigureJSON.reference(year.actual),
      "shareOfTarget": FigureJSON.reference(year.shareOfTarget),
      "prorated": .list(year.prorated.filter { prorations.contains($0.proration) }) { part in
        [
          "proration": .string(part.proration.rawValue),
          "target": FigureJSON.reference(part.target),
          "progress": FigureJSON.reference(part.progress),
          "increment": FigureJSON.reference(part.increment),
        ]
      },
    ]
  }

  private static func window(_ window: WindowScore) -> JSONValue {
    [
      "target": FigureJSON.reference(window.target), "actual": FigureJSON.reference(window.actual),
      "remaining": FigureJSON.reference(window.remaining),
      "monthsLeft": .integer(window.monthsLeft),
      "requiredPerMonth": FigureJSON.reference(window.requiredPerMonth),
      "requiredOverMean": FigureJSON.reference(window.requiredOverMean),
      "requiredOverBest": FigureJSON.reference(window.requiredOverBest),
    ]
  }

  private static func split(_ split: PriceVolumeSplit) -> JSONValue {
    [
      "code": .text(split.code),
      "baselineQuantity": FigureJSON.reference(split.baselineQuantity),
      "quantity": FigureJSON.reference(split.quantity),
      "volumeEffect": FigureJSON.reference(split.volumeEffect),
      "priceEffect": FigureJSON.reference(split.priceEffect),
    ]
  }

  private static func coverage(_ report: CoverageReport) -> JSONValue {
    [
      "listed": .integer(report.listed), "exact": .integer(report.exact),
      "bounded": .list(report.bounded) { code in
        [
          "code": .text(code.code), "sharesRows": .list(code.rows) { .text($0) },
          "upper": .decimal(code.upper), "periods": .integer(code.periods),
        ]
      },
      "absent": .list(report.absent) { code in
        [
          "code": .text(code.code), "from": .text(code.from), "through": .text(code.through),
          "periods": .integer(code.periods),
          "baselineShare": .optional(code.baselineShare) { .decimal($0) },
        ]
      },
    ]
  }
}
