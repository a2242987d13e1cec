import Agreements
import TimeSeries
import TradeStatistics

/// Gathers what a brief cannot tell, each reason once, what matters most first.
struct Unknowns {
  let agreement: Agreement
  let evidence: Evidence

  func list(
    gauge: GaugeReport?, scores: [PledgeScore], reports: [PledgeReport], claims: [ClaimReview],
    covers: [String: MeasureCover]
  ) -> [Unknown] {
    pledges(scores) + uncounted(reports) + behind(scores) + editions(covers)
      + (gauge.map { pending($0) + side($0) } ?? [])
      + unchecked(claims)
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

  // Pledges that no score speaks of: of other kinds where nothing on file tells of them, and those that nothing measures.
  private func uncounted(_ reports: [PledgeReport]) -> [Unknown] {
    agreement.pledges.flatMap { pledge -> [Unknown] in
      if let reason = pledge.notMeasured {
        return [Unknown(subject: pledge.title, reason: Reason(.noSource, reason))]
      }
      return reports.filter { $0.pledge.id == pledge.id }.compactMap { report in
        report.reason.map { Unknown(subject: "\(pledge.title) by \(report.basis)", reason: $0) }
      }
    }
  }

  // Months of the window that the office has published by its calendar and that are not on file.
  private func behind(_ scores: [PledgeScore]) -> [Unknown] {
    agreement.measures.compactMap { measure in
      guard let source = measure.flow.source,
        let last = scores.last(where: { $0.measure == measure.id })?.years.compactMap(\.through)
          .max()
      else { return nil }
      let published = evidence.calendar.filter {
        CalendarNames.source(of: $0.calendar) == source && $0.day <= evidence.asOf
      }.compactMap(\.period.months?.upperBound).filter { agreement.window.contains($0) }.max()
      guard let published, published > last else { return nil }
      let span = Period(from: last.advanced(by: 1), through: published)
      return Unknown(
        subject: "\(span) by \(measure.id)",
        reason: Reason(
          .notOnFile, "published by product, but no table is on file",
          remedy: ImportHint.command(measure.flow, classification: agreement.nomenclature)))
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

  // Claims have a section of their own; here one line a remedy says which to look at.
  private func unchecked(_ claims: [ClaimReview]) -> [Unknown] {
    var groups: [(reason: Reason, names: [String])] = []
    for review in claims where review.claim.check != nil {
      guard case .cannotBeChecked(let reason) = review.verdict else { continue }
      let same = groups.firstIndex {
        $0.reason.kind == reason.kind && $0.reason.remedy == reason.remedy
      }
      if let same {
        groups[same].names.append(review.claim.id)
      } else {
        groups.append((reason, [review.claim.id]))
      }
    }
    return groups.map { reason, names in
      let noun = names.count == 1 ? "claim" : "claims"
      return Unknown(subject: "\(noun) \(names.joined(separator: ", "))", reason: reason)
    }
  }
}
