import Agreements
import Assessment
import TextFormats
import TimeSeries
import TradeStatistics

/// Conditions with their legs, paths and headroom.
enum ConditionJSON {
  /// The fields of a condition's report.
  static func value(_ report: ConditionReport) -> JSONValue {
    [
      "id": .string(report.condition.id), "title": .string(report.condition.title),
      "numeric": .string(report.condition.numeric.rawValue), "state": state(report.state),
      "legs": .list(report.legs, leg),
    ]
  }

  /// A state's kind, with what belongs to it.
  static func state(_ state: ConditionState) -> JSONValue {
    switch state {
    case .holds: ["kind": "holds"]
    case .near: ["kind": "near"]
    case .tripped(let since): ["kind": "tripped", "since": .text(since)]
    case .notYetTestable(let next):
      [
        "kind": "not-yet-testable",
        "next": .optional(next?.entry) { entry in
          [
            "source": .optional(next?.source) { .text($0) }, "calendar": .string(entry.calendar),
            "period": .text(entry.period), "day": .text(entry.day),
          ]
        },
      ]
    case .notMeasurable(let reason):
      ["kind": "not-measurable", "notMeasurable": MeasuredJSON.reason(reason)]
    }
  }

  private static func leg(_ leg: ConditionLeg) -> JSONValue {
    [
      "id": .string(leg.id), "title": .string(leg.title), "state": state(leg.state),
      "window": .optional(leg.window) { .text($0) }, "value": FigureJSON.reference(leg.value),
      "threshold": FigureJSON.reference(leg.threshold),
      "distance": FigureJSON.reference(leg.distance),
      "working": .list(leg.working) { FigureJSON.reference($0) },
      "headroom": .list(leg.headroom, headroom),
      "path": .list(leg.path) { step in
        [
          "month": .text(step.month), "value": .optional(step.value) { .decimal($0) },
          "lower": .optional(step.lower) { .decimal($0) },
          "upper": .optional(step.upper) { .decimal($0) },
          "name": step.name.isEmpty ? .null : .string(step.name),
        ]
      },
      "milestones": .list(leg.milestones) { milestone in
        [
          "kind": .string(milestone.kind.rawValue),
          "month": .optional(milestone.month) { .text($0) },
        ]
      },
      "variants": .list(leg.variants) { self.leg($0) }, "notes": .texts(leg.notes),
    ]
  }

  private static func headroom(_ headroom: ConditionLeg.Headroom) -> JSONValue {
    [
      "period": .text(headroom.period), "limit": FigureJSON.reference(headroom.limit),
      "reference": FigureJSON.reference(headroom.reference),
      "room": FigureJSON.reference(headroom.room), "share": FigureJSON.reference(headroom.share),
      "restoring": FigureJSON.reference(headroom.restoring),
    ]
  }
}
