import Agreements
import TimeSeries
import TradeStatistics

/// Gathers what a brief cannot tell, each reason once, what matters most first.
struct Unknowns {
  let agreement: Agreement
  let evidence: Evidence

  func list(gauge: GaugeReport?, scores: [PledgeScore], claims: [ClaimReview]) -> [Unknown] {
    pledges(scores) + (gauge.map { pending($0) + side($0) } ?? []) + unchecked(claims)
  }

  // Pledges of one measure that share a reason share a line.
  private func pledges(_ scores: [PledgeScore]) -> [Unknown] {
    agreement.measures.flatMap { measure -> [Unknown] in
      var subjects: [Reason: [String]] = [:]
      var order: [Reason] = []
      for score in scores where score.measure == measure.id && score.pledges.count == 1 {
        guard let reason = score.reason else { continue }
        if subjects[reason] == nil { order.append(reason) }
        subjects[reason, default: []].append(score.title)
      }
      return order.map { reason in
        Unknown(
          subject: "\(subjects[reason]?.joined(separator: ", ") ?? "") by \(measure.id)",
          reason: reason)
      }
    }
  }

  // The month after the latest one, where the office's calendar says when it comes.
  private func pending(_ gauge: GaugeReport) -> [Unknown] {
    [gauge.own, gauge.partners].compactMap { side in
      guard let source = side.source, side.latest.balance.result.value != nil,
        let next = side.latest.period.months?.upperBound.advanced(by: 1)
      else { return nil }
      let line = evidence.calendar.first {
        CalendarNames.source(of: $0.calendar) == source && $0.day > evidence.asOf
          && ($0.period.months?.contains(next) ?? false)
      }
      return line.map {
        Unknown(
          subject: "\(next) by \(source)",
          reason: Reason(.notYetPublished, "not published yet; due on \($0.day)"))
      }
    }
  }

  private func side(_ gauge: GaugeReport) -> [Unknown] {
    [gauge.own, gauge.adjusted, gauge.partners].flatMap { report -> [Unknown] in
      let name =
        report.adjustment == .none
        ? "balance by \(report.reporter)" : "balance by \(report.reporter), adjusted"
      guard let reason = report.latest.balance.result.reason else { return parts(report, name) }
      return [Unknown(subject: name, reason: reason)]
    }
  }

  private func parts(_ report: BalanceReport, _ name: String) -> [Unknown] {
    var missing: [(String, Reason)] = []
    if let months = report.latest.period.months, months.count > 1 {
      missing.append(
        (
          "\(months.lowerBound) alone",
          Reason(.onlyCombined, "published only combined, as \(report.latest.period)")
        ))
    }
    if let reason = report.twelveMonths.balance.result.reason {
      missing.append(("twelve months", reason))
    }
    if let reason = report.changeOnYear.result.reason {
      missing.append(("change on the year", reason))
    }
    if case .unknown(let reason) = report.record, report.latest.period.month != nil {
      missing.append(("record", reason))
    }
    // What fails for want of the same figures is one thing to the reader.
    var seen: Set<Reason.Kind> = []
    return missing.compactMap { part, reason in
      guard seen.insert(reason.kind).inserted else { return nil }
      let same = missing.filter { $0.1.kind == reason.kind }.map(\.0).joined(separator: ", ")
      return Unknown(subject: "\(name): \(same)", reason: reason)
    }
  }

  // Claims have a section of their own; here one line a kind of lack says which to look at.
  private func unchecked(_ claims: [ClaimReview]) -> [Unknown] {
    var ids: [Reason.Kind: [String]] = [:]
    var first: [Reason.Kind: Reason] = [:]
    for review in claims where review.claim.check != nil {
      guard case .cannotBeChecked(let reason) = review.verdict else { continue }
      ids[reason.kind, default: []].append(review.claim.id)
      first[reason.kind] = first[reason.kind] ?? reason
    }
    return Reason.Kind.allCases.compactMap { kind in
      guard let names = ids[kind], let reason = first[kind] else { return nil }
      let noun = names.count == 1 ? "claim" : "claims"
      return Unknown(subject: "\(noun) \(names.joined(separator: ", "))", reason: reason)
    }
  }
}
