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
  public func findings() -> Findings { findings(from: scoring(), claims.map(ground)) }

  /// The claims made by the day.
  public var claims: [Claim] { claimJudge.claims(through: evidence.asOf) }

  /// What figures say to a claim.
  ///
  /// Takes no part of the scoring or of other claims, so that all can be done at the same time.
  public func ground(of claim: Claim) -> ClaimGround { claimJudge.ground(of: claim) }

  /// Reads the gauge, scores the pledges and counts the purchases.
  public func scoring() -> Scoring {
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
    return Scoring(
      keeper: keeper, subjects: subjects, ledger: ledger, gauge: gauge, measured: measured,
      groups: groups, counts: counts)
  }

  /// Judges everything else by what was scored and by what figures say to the claims, these in any order.
  public func findings(from scoring: Scoring, _ claimGrounds: [ClaimGround]) -> Findings {
    var ledger = scoring.ledger
    let (keeper, subjects, measured) = (scoring.keeper, scoring.subjects, scoring.measured)
    let claims = claimJudge.reviews(of: claimGrounds, into: &ledger)
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
      gauge: scoring.gauge, scores: scores, groups: scoring.groups, reports: kinds,
      statements: PledgeStatement.list(of: agreement, asOf: evidence.asOf),
      counts: scoring.counts,
      claims: claims,
      conditions: conditions, readings: verdicts.verdicts(conditions, into: &ledger),
      checkpoints: CheckpointOutlook.list(of: agreement, in: evidence),
      obligations: agreement.obligations.map { ObligationState($0, asOf: evidence.asOf) },
      unknowns: Unknowns(agreement: agreement, evidence: evidence)
        .list(
          gauge: scoring.gauge, scores: scores, reports: kinds, claims: claims,
          covers: keeper.covers),
      due: DueRelease.next(after: evidence.asOf, in: evidence.calendar), ledger: ledger)
  }

  private var claimJudge: ClaimJudge { ClaimJudge(agreement: agreement, evidence: claimEvidence) }

  /// Puts what is left of every pledge on the months left, under each of some readings.
  public func rephased(
    _ readings: [Reading], _ terms: RephasingTerms
  ) -> [RephasedPledge] {
    let keeper = Scorekeeper(agreement: agreement, evidence: evidence)
    return readings.flatMap { keeper.rephased($0, terms) }
  }
}
