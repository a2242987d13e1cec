import Agreements
import Assessment

/// Compares what two briefs say of the same pledges, claims and obligations.
struct JudgementComparison {
  private(set) var changes: [Comparison.Change] = []

  // Titles may repeat, ids may not: what is compared is found by its id.
  private struct Judgement {
    let id: String
    let subject: String
    let word: String
  }

  init(_ before: Brief, _ after: Brief) {
    compare(before, after) { brief in
      brief.findings.scores.map {
        Judgement(
          id: "\($0.measure) \($0.id)", subject: "\($0.title) by \($0.measure)",
          word: $0.standing.rawValue)
      }
    }
    compare(before, after) { brief in
      brief.findings.claims.map {
        Judgement(
          id: $0.claim.id, subject: "claim \($0.claim.id)",
          word: JudgementComparison.word($0.verdict))
      }
    }
    compare(before, after) { brief in
      brief.findings.obligations.compactMap { state in
        state.latest.map {
          Judgement(
            id: state.obligation.id, subject: state.obligation.title, word: $0.status)
        }
      }
    }
  }

  private mutating func compare(
    _ before: Brief, _ after: Brief, _ judgements: (Brief) -> [Judgement]
  ) {
    let old = judgements(before)
    let new = judgements(after)
    let known = Dictionary(old.map { ($0.id, $0.word) }, uniquingKeysWith: { first, _ in first })
    for now in new where known[now.id] != now.word {
      changes.append(
        Comparison.Change(subject: now.subject, before: known[now.id], after: now.word))
    }
    let present = Set(new.map(\.id))
    for then in old where !present.contains(then.id) {
      changes.append(Comparison.Change(subject: then.subject, before: then.word, after: nil))
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
