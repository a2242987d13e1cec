import Agreements
import TimeSeries

/// Judges an agreement's readings side by side, from subjects that are formed once.
struct VerdictBook {
  let keeper: Scorekeeper
  let subjects: [Scorekeeper.Subject]
  let scores: [PledgeScore]
  /// Ceilings and pledges of the other kinds.
  let kinds: [PledgeReport]
  let asOf: Day

  private var agreement: Agreement { keeper.agreement }

  /// What is left against what can be bought, by the rule of capacity and the month to be done by.
  private struct ReachTerms: Hashable {
    let capacity: Capacity
    let completeBy: Month?
  }

  private var known: [ReachTerms: [Reach]] = [:]

  init(
    keeper: Scorekeeper, subjects: [Scorekeeper.Subject], scores: [PledgeScore],
    kinds: [PledgeReport], asOf: Day
  ) {
    self.keeper = keeper
    self.subjects = subjects
    self.scores = scores
    self.kinds = kinds
    self.asOf = asOf
  }

  /// The conditions `total-unchanged` and `feasible` as they stand, in the order of the file.
  mutating func conditions(into ledger: inout Ledger) -> [ConditionReport] {
    // What can be bought is entered under the condition that states the rule, before others look it up.
    for condition in agreement.conditions {
      guard case .feasible(let capacity) = condition.kind else { continue }
      let terms = ReachTerms(capacity: capacity, completeBy: user(of: condition)?.completeBy)
      _ = reaches(terms, address: "conditions/\(condition.id)", into: &ledger)
    }
    var reports: [ConditionReport] = []
    for condition in agreement.conditions {
      let user = user(of: condition)
      let address = "conditions/\(condition.id)"
      switch condition.kind {
      case .totalUnchanged:
        let terms = terms(under: user)
        let reaches = reaches(terms, address: address, into: &ledger)
        reports.append(
          TotalUnchanged.report(
            condition, reaches, since: agreement.window.lowerBound, into: &ledger))
      case .feasible(let capacity):
        let terms = ReachTerms(capacity: capacity, completeBy: user?.completeBy)
        let reaches = reaches(terms, address: address, into: &ledger)
        reports.append(
          Feasibility(
            keeper: keeper, condition: condition, capacity: capacity, completeBy: terms.completeBy
          ).report(reaches, into: &ledger))
      case .noSurge, .balancedRebound, .balance: continue
      }
    }
    return reports
  }

  /// The verdict of every reading for every scope, in the order of the file.
  mutating func verdicts(
    _ conditions: [ConditionReport], into ledger: inout Ledger
  ) -> [ReadingVerdict] {
    var verdicts: [ReadingVerdict] = []
    for reading in agreement.readings {
      let pledges = pledges(under: reading, into: &ledger)
      let own = reading.conditions.compactMap { id in
        conditions.first { $0.condition.id == id }
      }
      for (scope, names) in scopes {
        verdicts.append(
          ReadingJudge(
            agreement: agreement, asOf: asOf, reading: reading, scope: scope,
            pledges: pledges.filter { names.contains($0.pledge.id) }, conditions: own
          ).verdict())
      }
    }
    return verdicts
  }

  /// Goods alone, and all of the deal where it is more than goods, each with the names of its pledges.
  private var scopes: [(VerdictScope, Set<String>)] {
    let goods = agreement.pledges.filter { pledge in
      switch pledge.kind {
      case .investment, .deliverable: false
      case .quantity, .share, .balance, .quota:
        pledge.product == .all || keeper.isListed(pledge.product)
      }
    }
    let all = Set(agreement.pledges.map(\.id))
    if goods.count == agreement.pledges.count { return [(.goods, all)] }
    if goods.isEmpty { return [(.wholeDeal, all)] }
    return [(.goods, Set(goods.map(\.id))), (.wholeDeal, all)]
  }

  /// The first reading that hangs on a condition.
  private func user(of condition: Condition) -> Reading? {
    agreement.readings.first { $0.conditions.contains(condition.id) }
  }

  private func terms(under reading: Reading?) -> ReachTerms {
    ReachTerms(
      capacity: agreement.capacity(under: reading).capacity, completeBy: reading?.completeBy)
  }

  private mutating func reaches(
    _ terms: ReachTerms, address: String, into ledger: inout Ledger
  ) -> [Reach] {
    if let made = known[terms] { return made }
    let made = keeper.reaches(
      of: subjects, terms.capacity, completeBy: terms.completeBy, address: address, into: &ledger)
    known[terms] = made
    return made
  }

  private mutating func pledges(
    under reading: Reading, into ledger: inout Ledger
  ) -> [PledgeVerdict] {
    let reaches =
      reading.binding == .total
      ? reaches(terms(under: reading), address: "readings/\(reading.id)", into: &ledger) : []
    var made: [PledgeVerdict] = []
    for (subject, score) in zip(subjects, scores)
    where subject.pledges.count == 1 && subject.terms.bound == .atLeast {
      let reach = reaches.first {
        $0.subject.id == subject.id && $0.subject.measure.id == subject.measure.id
      }
      made.append(
        PledgeJudge(
          agreement: agreement, reading: reading, subject: subject, score: score, reach: reach,
          asOf: asOf
        ).verdict(into: &ledger))
    }
    return made + kinds.map(\.verdict)
  }
}
