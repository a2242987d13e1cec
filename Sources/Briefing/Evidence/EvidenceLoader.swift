import Agreements
import Assessment
import ReleaseArchive
import TimeSeries
import TradeStatistics

/// Loads from an archive what a question needs, as it was known on a day.
///
/// One loader sees one state of the archive, on whatever days it is asked about, and measures each
/// release once.
struct EvidenceLoader {
  let archive: any ReleaseArchive
  let terms: BriefTerms
  private var covers: CoverLoader
  /// The moment of the archive that all is read at; nil before the first reading.
  private(set) var moment: Instant?
  private var calendar: [(entry: CalendarEntry, line: String)]?
  private var maps: [SourceID?: ProductMap] = [:]
  private var references: [RecordedReference]?
  /// The offices whose figures were asked for so far.
  private var offices: Set<SourceID> = []

  init(archive: any ReleaseArchive, terms: BriefTerms, sums: DerivedSums?) {
    self.archive = archive
    self.terms = terms
    self.covers = CoverLoader(sums: sums)
  }

  /// Loads what a request names, as of a day.
  mutating func load(
    _ request: EvidenceRequest, asOf day: Day
  ) throws(ArchiveError) -> LoadedEvidence {
    let view = try view(asOf: day)
    var tables: [TableEvidence] = []
    var covered: [CoveredTable] = []
    var heads: [LoadedEvidence.Table] = []
    var uncorrelated: [UncorrelatedTable] = []
    offices.formUnion(request.sources)
    let references = try allReferences(view)
    let book = CorrelationBook(references.compactMap(\.document.correlation))
    for table in try view.tables() {
      guard let load = request.load(of: table, with: book) else { continue }
      offices.insert(table.source)
      guard case .rows = load.content else {
        let releases = try view.catalogue(table, within: load.span)
        heads.append(.init(table: table, releases: releases.map(\.effective)))
        guard case .lists(let lists) = load.content else {
          uncorrelated.append(
            UncorrelatedTable(table: table, periods: releases.map(\.effective.release.period)))
          continue
        }
        for list in lists {
          covered.append(try covers.covers(of: table, releases, by: list, through: book, in: view))
        }
        continue
      }
      let releases = try view.effective(table, within: load.span)
      tables.append(TableEvidence(table: table, releases: releases))
      heads.append(.init(table: table, releases: releases.map(\.head)))
    }
    // Lines far beyond the day say nothing for it, and a calendar imported later must not change a
    // past brief. Nor does the calendar of an office whose figures nobody asks for.
    let last = day.advanced(by: DueRelease.horizon)
    let calendar = try allCalendar(view).filter { line in
      line.entry.day <= last
        && CalendarNames.source(of: line.entry.calendar).map { offices.contains($0) } ?? true
    }
    return LoadedEvidence(
      evidence: Evidence(
        asOf: day, tables: tables, covered: covered, calendar: calendar.map(\.entry),
        correlations: book, uncorrelated: uncorrelated),
      tables: heads, calendarLines: calendar.map(\.line),
      correlationLines: LoadedEvidence.correlationLines(covered, book, references))
  }

  /// Reads the heads of bilateral totals, most of what a brief reads, as long as it is wanted.
  ///
  /// The archive reads nothing twice: this changes when it is read, and nothing else.
  mutating func readAhead(while isWanted: () -> Bool) throws(ArchiveError) {
    let view = try view(asOf: terms.asOf)
    for table in try view.tables() where table.classification.level == .total {
      guard isWanted() else { return }
      _ = try view.catalogue(table)
    }
  }

  /// Loads what a request names with all rows, as of a day.
  mutating func loadRows(
    _ request: EvidenceRequest, asOf day: Day
  ) throws(ArchiveError) -> Evidence {
    let view = try view(asOf: day)
    var tables: [TableEvidence] = []
    for table in try view.tables() {
      guard let load = request.load(of: table, with: CorrelationBook()) else { continue }
      tables.append(
        TableEvidence(table: table, releases: try view.effective(table, within: load.span)))
    }
    return Evidence(asOf: day, tables: tables, calendar: [])
  }

  /// Keeps what was measured, for the next question; call it when the answer is out.
  mutating func keepSums() {
    covers.keep()
  }

  private mutating func allReferences(
    _ view: ArchiveView
  ) throws(ArchiveError) -> [RecordedReference] {
    if let references { return references }
    let all = try view.references(.correlation)
    references = all
    return all
  }

  private mutating func allCalendar(
    _ view: ArchiveView
  ) throws(ArchiveError) -> [(entry: CalendarEntry, line: String)] {
    if let calendar { return calendar }
    let all = try view.calendar().map { (entry: $0, line: LoadedEvidence.text($0)) }
    calendar = all
    return all
  }

  mutating func view(asOf day: Day) throws(ArchiveError) -> ArchiveView {
    if moment == nil {
      let view = try archive.view(asOf: day, knownAt: terms.knownAt, standIns: terms.standIns)
      moment = view.terms.knownAt
      return view
    }
    return try archive.view(asOf: day, knownAt: moment, standIns: terms.standIns)
  }

  /// What an agreement needs on the day of the brief.
  mutating func request(for agreement: Agreement) -> EvidenceRequest {
    var request = EvidenceRequest()
    for measure in agreement.measures where measure.isWholeFlow {
      request.addRows(of: measure.flow)
    }
    for case .balance(let terms) in agreement.pledges.map(\.kind) {
      request.addBalance(terms.of, terms.with)
    }
    for measure in agreement.measures where !measure.isWholeFlow {
      request.addProducts(
        of: measure, edition: agreement.nomenclature, by: map(of: agreement, for: measure))
      request.addFlow(measure.flow, product: .total)
      if measure.event == .sale, let unknown = measure.unknownDestinations {
        request.addCounts(unknown)
      }
    }
    for price in Set(agreement.pledges.compactMap(\.modifiers.price)) { request.addRows(price) }
    if let gauge = agreement.gauge { request.addBalance(gauge.of, gauge.with) }
    for condition in agreement.conditions { add(condition, to: &request) }
    request.addRates(through: terms.asOf)
    return request
  }

  /// What each claim's check needs, loaded as known on the claim's own day.
  mutating func claimEvidence(
    for agreement: Agreement, without known: Set<Day>
  ) throws(ArchiveError) -> [Day: LoadedEvidence] {
    var requests: [Day: EvidenceRequest] = [:]
    for claim in agreement.claims where claim.day <= terms.asOf && !known.contains(claim.day) {
      guard let check = claim.check else { continue }
      add(check, of: agreement, to: &requests[claim.day, default: EvidenceRequest()])
    }
    var loaded: [Day: LoadedEvidence] = [:]
    for (day, request) in requests { loaded[day] = try load(request, asOf: day) }
    return loaded
  }

  // The judge compiles the same list again; what counts is that both are equal.
  private mutating func map(of agreement: Agreement, for measure: Measure) -> ProductMap {
    if let known = maps[measure.flow.source] { return known }
    let map = agreement.productMap(for: measure.flow.source)
    maps[measure.flow.source] = map
    return map
  }

  private func add(_ condition: Condition, to request: inout EvidenceRequest) {
    switch condition.kind {
    case .noSurge(let terms):
      request.addFlow(terms.flow, product: .total)
      for case .volumeTrigger(let trigger) in terms.tests {
        request.addFlow(terms.flow, product: trigger.product)
      }
    case .balancedRebound(let terms):
      request.addFlow(terms.exports, product: .total)
      request.addFlow(terms.purchases, product: .total)
    // The gauge's tables hold the balance, the measures' what is left to buy.
    case .balance, .totalUnchanged, .feasible: break
    }
  }

  private mutating func add(
    _ check: ClaimCheck, of agreement: Agreement, to request: inout EvidenceRequest
  ) {
    switch check {
    case .level(let level):
      request.addBalance(level.series.reporter, level.series.partner, within: level.period)
    case .record(let record):
      // Adjusting takes the years before as well.
      guard record.series.adjustment == .none else {
        request.addBalance(record.series.reporter, record.series.partner)
        return
      }
      let first = record.since.months?.lowerBound ?? record.month
      request.addBalance(
        record.series.reporter, record.series.partner,
        within: Period(from: min(first, record.month), through: record.month))
    case .conversion(let conversion):
      request.addRates(through: conversion.day)
    case .progress(let progress):
      guard let measure = agreement.measure(progress.measure) else { return }
      for period in spans(of: progress, agreement) {
        request.addProducts(
          of: measure, edition: agreement.nomenclature, by: map(of: agreement, for: measure),
          within: period)
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
