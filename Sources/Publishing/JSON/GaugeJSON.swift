import Agreements
import Assessment
import TextFormats
import TimeSeries
import TradeStatistics

/// The gauge: both sides' balances, records, mirror gaps.
enum GaugeJSON {
  /// The fields of a gauge.
  static func value(_ gauge: GaugeReport) -> JSONValue {
    [
      "of": .text(gauge.of), "with": .text(gauge.with), "own": side(gauge.own),
      "adjusted": side(gauge.adjusted), "estimates": .list(gauge.estimates, estimate),
      "partners": side(gauge.partners),
      "mirrorGaps": ["exports": gap(gauge.exportGap), "imports": gap(gauge.importGap)],
      "sideBySide": .optional(gauge.sideBySide) { pair in
        [
          "period": .text(pair.period), "own": FigureJSON.reference(pair.own),
          "partners": FigureJSON.reference(pair.partners),
        ]
      },
    ]
  }

  private static func estimate(_ estimate: BalanceEstimate) -> JSONValue {
    [
      "method": .string(estimate.method.rawValue),
      "exportsBy": .optional(estimate.exportsBy) { .string($0) },
      "importsBy": .optional(estimate.importsBy) { .string($0) },
      "balance": .optional(estimate.report.value, side),
      "notMeasurable": .optional(estimate.report.reason, MeasuredJSON.reason),
    ]
  }

  private static func side(_ side: BalanceReport) -> JSONValue {
    [
      "reporter": .text(side.reporter), "partner": .text(side.partner),
      "source": .optional(side.source) { .text($0) },
      "adjustment": .string(side.adjustment.rawValue), "latest": level(side.latest),
      "yearToDate": level(side.yearToDate), "twelveMonths": level(side.twelveMonths),
      "changeOnMonth": FigureJSON.reference(side.changeOnMonth),
      "changeOnYear": FigureJSON.reference(side.changeOnYear), "record": record(side.record),
    ]
  }

  private static func level(_ level: BalanceReport.Level) -> JSONValue {
    [
      "period": .text(level.period), "exports": FigureJSON.reference(level.exports),
      "imports": FigureJSON.reference(level.imports),
      "balance": FigureJSON.reference(level.balance),
      "sumOfParts": FigureJSON.reference(level.sumOfParts),
    ]
  }

  private static func record(_ record: BalanceReport.Record) -> JSONValue {
    switch record {
    case .smallestSince(let month, let balance, let between):
      [
        "kind": "smallest-since", "month": .text(month),
        "balance": FigureJSON.reference(balance), "monthsBetween": .integer(between),
      ]
    case .smallestOnFile(let first): ["kind": "smallest-on-file", "month": .text(first)]
    case .unknown(let reason): ["kind": "unknown", "notMeasurable": MeasuredJSON.reason(reason)]
    }
  }

  private static func gap(_ gap: Measured<MirrorGap>) -> JSONValue {
    switch gap {
    case .value(let gap):
      [
        "period": .text(gap.period), "exports": FigureJSON.reference(gap.exports),
        "imports": FigureJSON.reference(gap.imports),
        "difference": FigureJSON.reference(gap.difference),
        "ratio": FigureJSON.reference(gap.ratio),
      ]
    case .notMeasurable(let reason): ["notMeasurable": MeasuredJSON.reason(reason)]
    }
  }
}
