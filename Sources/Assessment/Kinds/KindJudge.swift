import Agreements
import TimeSeries
import TradeStatistics

/// Judges what no floor of trade judges: ceilings, and pledges of the other five kinds.
struct KindJudge {
  let keeper: Scorekeeper
  let subjects: [Scorekeeper.Subject]
  let scores: [PledgeScore]

  var agreement: Agreement { keeper.agreement }
  var evidence: Evidence { keeper.evidence }
  var asOf: Day { evidence.asOf }

  /// A report for every way of counting of each such pledge, in the order of the file.
  func reports(into ledger: inout Ledger) -> [PledgeReport] {
    var reports: [PledgeReport] = []
    for pledge in agreement.pledges {
      if case .quantity(let terms) = pledge.kind, terms.bound == .atLeast { continue }
      let made = judged(pledge, into: &ledger)
      reports += made.map { report in
        report.waiting(for: pledge.preconditionsOpen(asOf: asOf))
          .awaiting(pledge.notMeasured == nil ? firstDay(of: pledge) : nil, asOf: asOf)
      }
    }
    return reports
  }

  /// The first day that a ceiling, a share or a quota is about; nil for other kinds.
  private func firstDay(of pledge: Pledge) -> Day? {
    switch pledge.kind {
    case .quantity(let terms): terms.instalments.map(\.period.firstDay).min()
    case .share(let terms): terms.instalments.map(\.period.firstDay).min()
    case .quota(let terms): terms.volumes.map(\.period.firstDay).min()
    case .balance, .investment, .deliverable: nil
    }
  }

  private func judged(_ pledge: Pledge, into ledger: inout Ledger) -> [PledgeReport] {
    if let reason = pledge.notMeasured {
      return [PledgeReport(pledge, basis: "record", missing: Reason(.noSource, reason))]
    }
    switch pledge.kind {
    case .quantity: return ceilings(pledge, into: &ledger)
    case .share(let terms):
      return measures(of: pledge).map { measure in
        ShareJudge(judge: self, pledge: pledge, terms: terms, measure: measure)
          .report(into: &ledger)
      }
    case .balance(let terms):
      return [terms.of, terms.with].map { reporter in
        BalanceTargetJudge(judge: self, pledge: pledge, terms: terms, reporter: reporter)
          .report(into: &ledger)
      }
    case .quota(let terms):
      return measures(of: pledge).map { measure in
        QuotaJudge(judge: self, pledge: pledge, terms: terms, measure: measure)
          .report(into: &ledger)
      }
    case .investment(let terms):
      return [InvestmentJudge(judge: self, pledge: pledge, terms: terms).report(into: &ledger)]
    case .deliverable(let terms):
      return [DeliverableJudge(judge: self, pledge: pledge, terms: terms).report(into: &ledger)]
    }
  }

  private func ceilings(_ pledge: Pledge, into ledger: inout Ledger) -> [PledgeReport] {
    var reports: [PledgeReport] = []
    for (subject, score) in zip(subjects, scores) where subject.pledges == [pledge] {
      reports.append(
        CeilingJudge(judge: self, subject: subject, score: score).report(into: &ledger))
    }
    return reports
  }

  private func measures(of pledge: Pledge) -> [Measure] {
    pledge.measuredBy.compactMap { agreement.measure($0) }
  }

  // MARK: What all judges need

  /// The next release of the office that a measure counts by.
  func next(of source: SourceID?) -> CalendarEntry? {
    guard let source else { return nil }
    return DueRelease.next(after: asOf, in: evidence.calendar)
      .compactMap { $0.source == source ? $0.entry : nil }.min { $0.day < $1.day }
  }

  /// Why nothing of a period is on file though it must be published by now; nil for one that may still come.
  func overdue(_ period: Period) -> Reason? {
    guard period.lastDay.advanced(by: DueRelease.horizon) < asOf else { return nil }
    return Reason(.notOnFile, "\(period) is over, and no figure of it is on file")
  }

  /// Where an amount stands against a floor or a ceiling when its time is over.
  ///
  /// Where only the bounds of the figures could tell, it is not measurable.
  func ended(
    _ actual: Bounded<FixedPoint>, _ limit: Bounded<FixedPoint>, _ bound: QuantityTerms.Bound
  ) -> (Standing, Reason?) {
    switch bound {
    case .atLeast:
      if actual.lower >= limit.upper { return (.met, nil) }
      if actual.upper < limit.lower { return (.short, nil) }
    case .atMost:
      if actual.upper <= limit.lower { return (.met, nil) }
      if actual.lower > limit.upper { return (.exceeded, nil) }
    }
    return (
      .notMeasurable,
      Reason(
        .notComparable,
        "the figures allow \(actual.lower) to \(actual.upper), and what they are held against lies "
          + "within")
    )
  }

  /// The last day of a pledge as it stood on the day, and words where no day was named.
  func lastDay(of pledge: Pledge, _ stated: Day?) -> (day: Day?, words: String?) {
    switch pledge.deadline(asOf: asOf) {
    case .day(let day): (day, nil)
    case .told(let words): (nil, words)
    case nil: (stated, nil)
    }
  }
}
