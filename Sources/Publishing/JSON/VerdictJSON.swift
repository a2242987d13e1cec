import Agreements
package import Assessment
package import TextFormats
import TimeSeries
import TradeStatistics

/// Verdicts on readings, their reasons and the checkpoints.
package enum VerdictJSON {
  /// One reading for one scope.
  package static func value(_ verdict: ReadingVerdict) -> JSONValue {
    [
      "reading": .string(verdict.reading.id), "title": .string(verdict.reading.title),
      "scope": .string(verdict.scope.rawValue), "state": .string(verdict.state.rawValue),
      "saidBy": .texts(verdict.reading.saidBy), "deniedBy": .texts(verdict.reading.deniedBy),
      "reasons": .list(verdict.reasons, reason), "open": .list(verdict.open, reason),
      "measures": .texts(verdict.measures),
      "unmeasured": .list(verdict.unmeasured) { unknown in
        [
          "measure": .string(unknown.subject),
          "notMeasurable": MeasuredJSON.reason(unknown.reason),
        ]
      },
      "pledges": .list(verdict.pledges, pledge),
    ]
  }

  /// A checkpoint with the releases that come by then.
  package static func checkpoint(_ outlook: CheckpointOutlook) -> JSONValue {
    [
      "day": .text(outlook.checkpoint.day), "title": .string(outlook.checkpoint.title),
      "kind": .string(outlook.checkpoint.kind.rawValue),
      "pledges": .texts(outlook.checkpoint.pledges), "past": .boolean(outlook.isPast),
      "offices": .list(outlook.offices) { office in
        [
          "source": .text(office.source),
          "through": .optional(office.through) { .text($0) },
          "calendarEnds": .optional(office.calendarEnds) { .text($0) },
          "calendarReaches": .boolean(outlook.isReached(by: office)),
          "releases": .list(office.releases) { entry in
            [
              "period": .text(entry.period), "day": .text(entry.day),
              "evidence": .string(entry.evidence.rawValue), "origin": .string(entry.source),
            ]
          },
        ]
      },
    ]
  }

  private static func reason(_ reason: VerdictReason) -> JSONValue {
    switch reason {
    case .pledge(let verdict): ["kind": "pledge", "pledge": pledge(verdict)]
    case .condition(let report):
      [
        "kind": "condition", "condition": .string(report.condition.id),
        "state": .string(word(report.state)), "since": .optional(since(report.state)) { .text($0) },
        "notMeasurable": .optional(missing(report.state), MeasuredJSON.reason),
      ]
    case .unknown(let unknown):
      [
        "kind": "unknown", "subject": .string(unknown.subject),
        "notMeasurable": MeasuredJSON.reason(unknown.reason),
      ]
    }
  }

  private static func pledge(_ verdict: PledgeVerdict) -> JSONValue {
    [
      "id": .string(verdict.pledge.id), "measure": .string(verdict.measure),
      "strength": .string(verdict.pledge.strength.rawValue),
      "standing": .string(verdict.standing.rawValue),
      "notMeasurable": .optional(verdict.reason, MeasuredJSON.reason),
      "period": .optional(verdict.period) { .text($0) },
      "through": .optional(verdict.through) { .text($0) },
      "value": FigureJSON.reference(verdict.value),
      "against": FigureJSON.reference(verdict.against),
      "result": FigureJSON.reference(verdict.result),
      "alternative": FigureJSON.reference(verdict.alternative),
    ]
  }

  private static func word(_ state: ConditionState) -> String {
    switch state {
    case .holds: "holds"
    case .near: "near"
    case .tripped: "tripped"
    case .notYetTestable: "not yet testable"
    case .notMeasurable: "not measurable"
    }
  }

  private static func since(_ state: ConditionState) -> Month? {
    if case .tripped(let month) = state { return month }
    return nil
  }

  private static func missing(_ state: ConditionState) -> Reason? {
    if case .notMeasurable(let reason) = state { return reason }
    return nil
  }
}
