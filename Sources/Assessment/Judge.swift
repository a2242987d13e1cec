public import Agreements
public import TimeSeries
import TradeStatistics

/// Judges an agreement by the figures on file: pure, without clock or input beyond its arguments.
public struct Judge: Sendable {
  let agreement: Agreement
  let evidence: Evidence
  private let claimEvidence: [Day: Evidence]

  /// Creates a judge.
  ///
  /// - Parameters:
  ///   - evidence: Figures as known on the day of the brief.
  ///   - claimEvidence: Figures as known on the day of each claim that has a check.
  public init(agreement: Agreement, evidence: Evidence, claimEvidence: [Day: Evidence]) {
    self.agreement = agreement
    self.evidence = evidence
    self.claimEvidence = claimEvidence
  }

  /// Judges everything.
  public func findings() -> Findings {
    var ledger = Ledger()
    let gauge = agreement.gauge.map {
      GaugeJudge(evidence: evidence)
        .report(of: $0.of, with: $0.with, methods: $0.methods, into: &ledger)
    }
    let keeper = Scorekeeper(agreement: agreement, evidence: evidence)
    let subjects = keeper.subjects()
    let measured = keeper.scores(of: subjects, into: &ledger)
    let groups = keeper.groupScores(into: &ledger)
    let counts = CountJudge(keeper: keeper).reports(into: &ledger)
    let claims = ClaimJudge(agreement: agreement, evidence: claimEvidence)
      .reviews(through: evidence.asOf, into: &ledger)
    let kinds = KindJudge(keeper: keeper, subjects: subjects, scores: measured)
      .reports(into: &ledger)
    // A ceiling is told by its report; the words of a score are those of a floor.
    let scores = measured.filter { score in
      !kinds.contains { $0.pledge.id == score.pledges.first }
    }
    var verdicts = VerdictBook(
      keeper: keeper, subjects: subjects, scores: measured, kinds: kinds, asOf: evidence.asOf)
    let reports =
      ConditionJudge(agreement: agreement, evidence: evidence).reports(into: &ledger)
      + verdicts.conditions(into: &ledger)
    let conditions = agreement.conditions.compactMap { condition in
      reports.first { $0.condition.id == condition.id }
    }
    return Findings(
      gauge: gauge, scores: scores, groups: groups, reports: kinds,
      statements: PledgeStatement.list(of: agreement, asOf: evidence.asOf), counts: counts,
      claims: claims,
      conditions: conditions, readings: verdicts.verdicts(conditions, into: &ledger),
      checkpoints: CheckpointOutlook.list(of: agreement, in: evidence),
      obligations: agreement.obligations.map { ObligationState($0, asOf: evidence.asOf) },
      unknowns: Unknowns(agreement: agreement, evidence: evidence)
        .list(
          gauge: gauge, scores: scores, reports: kinds, claims: claims, covers: keeper.covers),
      due: DueRelease.next(after: evidence.asOf, in: evidence.calendar), ledger: ledger)
  }

  /// Puts what is left of every pledge on the months left, under each of some readings.
  public func rephased(
    _ readings: [Reading], _ terms: RephasingTerms
  ) -> [RephasedPledge] {
    let keeper = Scorekeeper(agreement: agreement, evidence: evidence)
    return readings.flatMap { keeper.rephased($0, terms) }
  }
}
