import Agreements
import Assessment
import ReleaseArchive
import TimeSeries
import TradeStatistics

/// Loads from an archive what a question needs, as it was known on a day.
struct EvidenceLoader {
  let archive: any ReleaseArchive
  let terms: BriefTerms

  /// Loads what a request names, as of a day.
  func load(_ request: EvidenceRequest, asOf day: Day) throws(ArchiveError) -> LoadedEvidence {
    let view = try archive.view(asOf: day, knownAt: terms.knownAt, standIns: terms.standIns)
    var tables: [TableEvidence] = []
    for table in try view.tables() {
      guard let span = request.span(of: table) else { continue }
      tables.append(
        TableEvidence(table: table, releases: try view.effective(table, within: span.period)))
    }
    // Lines far beyond the day say nothing for it, and a calendar imported later must not change a
    // past brief.
    let last = day.advanced(by: DueRelease.horizon)
    let calendar = try view.calendar().filter { $0.day <= last }
    return LoadedEvidence(evidence: Evidence(asOf: day, tables: tables, calendar: calendar))
  }

  /// What an agreement needs on the day of the brief.
  func request(for agreement: Agreement) -> EvidenceRequest {
    var request = EvidenceRequest()
    for measure in agreement.measures {
      request.addProducts(of: measure, edition: agreement.nomenclature)
      request.addFlow(measure.flow, product: .total)
    }
    if let gauge = agreement.gauge { request.addBalance(gauge.of, gauge.with) }
    request.addRates(through: terms.asOf)
    return request
  }

  /// What each claim's check needs, loaded as known on the claim's own day.
  func claimEvidence(for agreement: Agreement) throws(ArchiveError) -> [Day: LoadedEvidence] {
    var requests: [Day: EvidenceRequest] = [:]
    for claim in agreement.claims where claim.day <= terms.asOf {
      guard let check = claim.check else { continue }
      add(check, of: agreement, to: &requests[claim.day, default: EvidenceRequest()])
    }
    var loaded: [Day: LoadedEvidence] = [:]
    for (day, request) in requests { loaded[day] = try load(request, asOf: day) }
    return loaded
  }

  private func add(
    _ check: ClaimCheck, of agreement: Agreement, to request: inout EvidenceRequest
  ) {
    switch check {
    case .level(let level):
      request.addBalance(level.series.reporter, level.series.partner, within: level.period)
    case .record(let record):
      let first = record.since.months?.lowerBound ?? record.month
      request.addBalance(
        record.series.reporter, record.series.partner,
        within: Period(from: min(first, record.month), through: record.month))
    case .conversion(let conversion):
      request.addRates(through: conversion.day)
    case .progress(let progress):
      guard let measure = agreement.measure(progress.measure) else { return }
      for period in spans(of: progress, agreement) {
        request.addProducts(of: measure, edition: agreement.nomenclature, within: period)
        request.addFlow(measure.flow, product: .total, within: period)
      }
    }
  }

  // The months counted and the baseline that the target is drawn from.
  private func spans(of check: ProgressCheck, _ agreement: Agreement) -> [Period] {
    let baselines = agreement.pledges.compactMap { pledge -> Period? in
      guard case .quantity(let terms) = pledge.kind else { return nil }
      return terms.baseline
    }
    return Set(baselines).sorted() + [Period(from: check.from, through: check.through)]
  }
}
