package import Agreements
package import Assessment
package import TextFormats
package import TimeSeries
import TradeStatistics

/// Ceilings and pledges of the other kinds, what the texts say, and what is held back meanwhile.
package enum KindJSON {
  /// A pledge by one way of counting.
  package static func value(_ report: PledgeReport) -> JSONValue {
    [
      "id": .string(report.pledge.id), "title": .string(report.pledge.title),
      "kind": .string(report.pledge.kind.name.rawValue),
      "strength": .string(report.pledge.strength.rawValue),
      "basis": .string(report.basis), "standing": .string(report.standing.rawValue),
      "off": .boolean(report.isOff),
      "notMeasurable": .optional(report.reason, MeasuredJSON.reason),
      "decidedBy": .optional(report.deciding) { .string($0.title) },
      "lines": .list(report.lines, line),
      "perMonth": FigureJSON.reference(report.perMonth),
      "perYear": FigureJSON.reference(report.perYear),
      "further": .list(report.further) { figure in
        ["label": .string(figure.label), "number": FigureJSON.reference(figure)]
      },
      "remarks": .texts(report.remarks),
      "next": .optional(report.next) { entry in
        [
          "period": .text(entry.period), "day": .text(entry.day),
          "evidence": .string(entry.evidence.rawValue), "origin": .string(entry.source),
        ]
      },
    ]
  }

  private static func line(_ line: PledgeLine) -> JSONValue {
    [
      "title": .string(line.title), "period": .optional(line.period) { .text($0) },
      "through": .optional(line.through) { .text($0) },
      "standing": .string(line.standing.rawValue),
      "notMeasurable": .optional(line.reason, MeasuredJSON.reason),
      "actual": FigureJSON.reference(line.actual), "limit": FigureJSON.reference(line.limit),
      "due": FigureJSON.reference(line.due), "share": FigureJSON.reference(line.share),
      "left": FigureJSON.reference(line.left),
    ]
  }

  /// What the texts say of a pledge on the day.
  package static func statement(_ statement: PledgeStatement) -> JSONValue {
    let pledge = statement.pledge
    return [
      "id": .string(pledge.id), "strength": .string(pledge.strength.rawValue),
      "binds": .boolean(pledge.strength.binds), "owed": .string(KindText.owed(pledge.strength)),
      "attestedBy": .texts(pledge.modifiers.attestedBy),
      "deniedBy": .texts(pledge.modifiers.deniedBy),
      "due": .optional(statement.due, PledgeJSON.due),
      "amendments": .list(statement.amendments, PledgeJSON.amendment),
      "preconditions": .list(statement.preconditions) { waiting in
        [
          "title": .string(waiting.title), "met": .boolean(waiting.met != nil),
          "since": .optional(waiting.met) { .text($0.when) },
          "evidence": .texts(waiting.met?.evidence ?? []),
        ]
      },
      "former": .optional(pledge.modifiers.former, PledgeJSON.version),
      "changes": .texts(statement.changes.map(\.rawValue)),
    ]
  }

  /// What a side holds back, and whether that stands on a day.
  package static func suspension(_ suspension: Suspension, asOf day: Day) -> JSONValue {
    [
      "by": .text(suspension.by), "title": .string(suspension.title),
      "from": .text(suspension.from), "until": .optional(suspension.until) { .text($0) },
      "inForce": .boolean(suspension.holds(on: day)), "evidence": .texts(suspension.evidence),
    ]
  }
}
