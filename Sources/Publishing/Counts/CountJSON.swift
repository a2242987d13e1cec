import Agreements
import Assessment
import TextFormats
import TimeSeries

/// Quantities counted at each event side by side.
enum CountJSON {
  static func value(_ report: CountReport) -> JSONValue {
    [
      "id": .string(report.id), "title": .string(report.title), "period": .text(report.period),
      "end": .text(report.end), "unit": .text(report.unit),
      "target": FigureJSON.reference(report.target),
      "note": .optional(report.note) { .string($0) },
      "deadline": .optional(report.deadline, PledgeJSON.deadline),
      "rows": .list(report.rows, row),
    ]
  }

  private static func row(_ row: CountRow) -> JSONValue {
    [
      "measure": .string(row.measure), "event": .string(row.event.rawValue),
      "through": .optional(row.through) { .text($0) },
      "counted": FigureJSON.reference(row.counted), "left": FigureJSON.reference(row.left),
      "shareOfTarget": FigureJSON.reference(row.share),
      "periodsLeft": .optional(row.periodsLeft) { .integer($0) },
      "needed": FigureJSON.reference(row.needed), "best": FigureJSON.reference(row.best),
      "bestPeriod": .optional(row.bestPeriod) { .text($0) },
      "neededOverBest": FigureJSON.reference(row.neededOverBest),
      "unknownDestinations": FigureJSON.reference(row.unknown),
      "countedWithUnknown": FigureJSON.reference(row.withUnknown),
      "costOfLeft": FigureJSON.reference(row.costOfLeft),
    ]
  }
}
