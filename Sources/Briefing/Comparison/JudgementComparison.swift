import Agreements
import Assessment

/// Compares what two briefs say of the same pledges, claims and obligations.
struct JudgementComparison {
  private(set) var changes: [Comparison.Change] = []

  init(_ before: Brief, _ after: Brief) {
    compare(before, after) { brief in
      brief.findings.scores.map { ("\($0.title) by \($0.measure)", $0.standing.rawValue) }
    }
    compare(before, after) { brief in
      brief.findings.claims.map { ("claim \($0.claim.id)", JudgementComparison.word($0.verdict)) }
    }
    compare(before, after) { brief in
      brief.findings.obligations.compactMap { state in
        state.latest.map { (state.obligation.title, $0.status) }
      }
    }
  }

  private mutating func compare(
    _ before: Brief, _ after: Brief, _ judgements: (Brief) -> [(String, String)]
  ) {
    let old = judgements(before)
    let new = judgements(after)
    let known = Dictionary(old, uniquingKeysWith: { first, _ in first })
    for (subject, now) in new where known[subject] != now {
      changes.append(Comparison.Change(subject: subject, before: known[subject], after: now))
    }
    let present = Set(new.map(\.0))
    for (subject, then) in old where !present.contains(subject) {
      changes.append(Comparison.Change(subject: subject, before: then, after: nil))
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
