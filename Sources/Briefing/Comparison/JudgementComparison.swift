import Agreements
import Assessment

/// Compares what two briefs say of the same readings, conditions, pledges, claims and obligations.
public struct JudgementComparison {
  /// What was judged otherwise, in the order of the brief.
  public private(set) var changes: [Comparison.Change] = []

  // Titles may repeat, ids may not: what is compared is found by its id.
  private struct Judgement {
    let id: String
    let subject: String
    let word: String
  }

  /// Compares two briefs of one agreement.
  public init(_ before: Brief, _ after: Brief) {
    compare(.reading, before, after) { brief in
      brief.findings.readings.map {
        Judgement(
          id: "\($0.reading.id) \($0.scope.rawValue)",
          subject: "reading \($0.reading.id), \($0.scope.rawValue)", word: $0.state.rawValue)
      }
    }
    compare(.condition, before, after) { brief in
      brief.findings.conditions.map {
        Judgement(
          id: $0.condition.id, subject: "condition \($0.condition.id)",
          word: JudgementComparison.word($0.state))
      }
    }
    compare(.pledge, before, after) { brief in
      brief.findings.scores.map {
        Judgement(
          id: "\($0.measure) \($0.id)", subject: "\($0.title) by \($0.measure)",
          word: $0.standing.rawValue)
      }
    }
    compare(.pledge, before, after) { brief in
      brief.findings.reports.map {
        Judgement(
          id: "\($0.basis) \($0.pledge.id)", subject: "\($0.pledge.title) by \($0.basis)",
          word: $0.standing.rawValue)
      }
    }
    compare(.claim, before, after) { brief in
      brief.findings.claims.map {
        Judgement(
          id: $0.claim.id, subject: "claim \($0.claim.id)",
          word: JudgementComparison.word($0.verdict))
      }
    }
    compare(.obligation, before, after) { brief in
      brief.findings.obligations.compactMap { state in
        state.latest.map {
          Judgement(
            id: state.obligation.id, subject: state.obligation.title, word: $0.status)
        }
      }
    }
  }

  private mutating func compare(
    _ kind: Comparison.Change.Kind, _ before: Brief, _ after: Brief,
    _ judgements: (Brief) -> [Judgement]
  ) {
    let old = judgements(before)
    let new = judgements(after)
    let known = Dictionary(old.map { ($0.id, $0.word) }, uniquingKeysWith: { first, _ in first })
    for now in new where known[now.id] != now.word {
      changes.append(
        Comparison.Change(
          kind: kind, subject: now.subject, before: known[now.id], after: now.word))
    }
    let present = Set(new.map(\.id))
    for then in old where !present.contains(then.id) {
      changes.append(
        Comparison.Change(kind: kind, subject: then.subject, before: then.word, after: nil))
    }
  }

  private static func word(_ state: ConditionState) -> String {
    switch state {
    case .holds: "holds"
    case .near: "near"
    case .tripped(let month): "tripped since \(month)"
    case .notYetTestable: "not yet testable"
    case .notMeasurable: "not measurable"
    }
  }

  private static func word(_ verdict: ClaimReview.Verdict) -> String {
    switch verdict {
    case .agrees: "agrees"
    case .differs: "differs"
    case .cannotBeChecked: "cannot be checked"
    case .statement: "statement"
    }
  }
}
