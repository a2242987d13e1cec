import Agreements
import Assessment
public import Briefing
import TextFormats
import TimeSeries
import TradeStatistics

/// A brief for programs, in a versioned schema (Documentation/BriefSchema.md).
///
/// Every field is mapped by hand, not by `Codable`, so that renaming a property cannot change the
/// schema. Options choose the measures and prorations scored; figures and releases are always
/// whole, so that every address and index resolves.
public struct BriefJSON {
  private let brief: Brief
  private let selection: BriefSelection

  /// Creates a writer of one brief.
  public init(_ brief: Brief, options: BriefOptions) {
    self.brief = brief
    self.selection = BriefSelection(brief, options)
  }

  /// The JSON text, UTF-8; the same brief gives the same bytes.
  public var bytes: [UInt8] { JSONWriter.write(value) }

  private var value: JSONValue {
    let findings = brief.findings
    return [
      "schema": "pledgeline.brief/1",
      "stamp": StampJSON.value(brief.stamp),
      "howToCite": .string(HowToCite.line(brief)),
      "agreement": AgreementJSON.value(brief.agreement),
      "shown": [
        "measures": .texts(selection.measures.map(\.id)),
        "prorations": .texts(selection.prorations.map(\.rawValue)),
      ],
      "readings": .list(findings.readings, VerdictJSON.value),
      "checkpoints": .list(findings.checkpoints, VerdictJSON.checkpoint),
      "gauge": .optional(findings.gauge, GaugeJSON.value),
      "measures": .list(selection.measures, AgreementJSON.measure),
      "pledges": .list(selection.scores) {
        ScoreJSON.value($0, prorations: selection.prorations)
      },
      "kinds": .list(findings.reports, KindJSON.value),
      "statements": .list(findings.statements, KindJSON.statement),
      "suspensions": .list(brief.agreement.suspensions) {
        KindJSON.suspension($0, asOf: brief.asOf)
      },
      "subCategories": .list(selection.groups) { ScoreJSON.value($0) },
      "counts": .list(findings.counts, CountJSON.value),
      "conditions": .list(findings.conditions, ConditionJSON.value),
      "claims": .list(findings.claims, ClaimJSON.value),
      "obligations": .list(findings.obligations, obligation),
      "unknowns": .list(findings.unknowns) { unknown in
        ["subject": .string(unknown.subject), "reason": MeasuredJSON.reason(unknown.reason)]
      },
      "due": .list(findings.due, due),
      "display": RateJSON.value(brief.display),
      "figures": FigureJSON.list(findings.ledger),
      "releases": .list(findings.ledger.citations, CitationJSON.value),
    ]
  }

  private func obligation(_ state: ObligationState) -> JSONValue {
    [
      "id": .string(state.obligation.id), "title": .string(state.obligation.title),
      "by": .text(state.obligation.by), "text": .optional(state.obligation.text) { .string($0) },
      "done": .boolean(state.isDone),
      "steps": .list(state.steps) { step in
        [
          "when": .text(step.when), "status": .string(step.status),
          "evidence": .texts(step.evidence),
        ]
      },
    ]
  }

  private func due(_ due: DueRelease) -> JSONValue {
    [
      "source": .optional(due.source) { .text($0) }, "calendar": .string(due.calendar),
      "next": .optional(due.entry) { entry in
        [
          "period": .text(entry.period), "day": .text(entry.day),
          "evidence": .string(entry.evidence.rawValue), "origin": .string(entry.source),
        ]
      },
    ]
  }
}
