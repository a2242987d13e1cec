public import Agreements
public import TimeSeries
import TradeStatistics

/// Judges an agreement by the figures on file: pure, without clock or input beyond its arguments.
public struct Judge {
  private let agreement: Agreement
  private let evidence: Evidence
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
      GaugeJudge(evidence: evidence).report(of: $0.of, with: $0.with, into: &ledger)
    }
    let keeper = Scorekeeper(agreement: agreement, evidence: evidence)
    let scores = keeper.scores(into: &ledger)
    let groups = keeper.groupScores(into: &ledger)
    let claims = ClaimJudge(agreement: agreement, evidence: claimEvidence)
      .reviews(through: evidence.asOf, into: &ledger)
    return Findings(
      gauge: gauge, scores: scores, groups: groups, claims: claims,
      obligations: agreement.obligations.map { ObligationState($0, asOf: evidence.asOf) },
      unknowns: unknowns(gauge: gauge, scores: scores, claims: claims),
      due: DueRelease.next(after: evidence.asOf, in: evidence.calendar), ledger: ledger)
  }

  private func unknowns(
    gauge: GaugeReport?, scores: [PledgeScore], claims: [ClaimReview]
  ) -> [Unknown] {
    var unknowns: [Unknown] = []
    func add(_ subject: String, _ reason: Reason?) {
      guard let reason, !unknowns.contains(where: { $0.reason.text == reason.text }) else { return }
      unknowns.append(Unknown(subject: subject, reason: reason))
    }
    for score in scores where score.id != "total" {
      add("\(score.title) by \(score.measure)", score.reason)
    }
    if let gauge {
      for level in [gauge.own, gauge.adjusted, gauge.partners] {
        let side = level.adjustment == .none ? "\(level.reporter)" : "\(level.reporter), adjusted"
        add("balance by \(side), \(level.latest.period)", level.latest.balance.result.reason)
        add("balance by \(side), year to date", level.yearToDate.balance.result.reason)
        add("balance by \(side), twelve months", level.twelveMonths.balance.result.reason)
        add("balance by \(side), change on the year", level.changeOnYear.result.reason)
        if let month = level.latest.period.months, month.count > 1 {
          add(
            "balance by \(side), \(month.lowerBound) alone",
            Reason(
              .onlyCombined,
              "\(month.lowerBound) is published only combined, as "
                + "\(level.latest.period)"))
        }
        if case .unknown(let reason) = level.record { add("record by \(side)", reason) }
      }
      add("mirror gap of \(gauge.of)'s exports", gauge.exportGap.reason)
      add("mirror gap of \(gauge.of)'s imports", gauge.importGap.reason)
    }
    for review in claims {
      if case .cannotBeChecked(let reason) = review.verdict {
        add("claim \(review.claim.id)", reason)
      }
    }
    return unknowns
  }
}
