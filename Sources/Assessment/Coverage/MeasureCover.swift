import Agreements
import TimeSeries
import TradeStatistics

/// How an agreement's code list is measured in one measure's data, period by period.
///
/// For each period and listed code the best release on file is chosen: one that separates the code
/// before one that bounds it, a real vintage before a stand-in, then the newest. Regions of listed
/// codes are disjoint, so no row and its ancestor are ever both counted.
struct MeasureCover: Sendable {
  /// Name of the measure, for the addresses of figures.
  let measure: String
  let map: ProductMap
  /// Covers by period.
  let covers: [Period: PeriodCover]
  // The same in order of time, with the days that they span: looked through for every group.
  private let ordered: [(first: Day, last: Day, cover: PeriodCover)]
  /// Why periods are missing where nothing is on file.
  let missing: Reason
  /// Why months are missing for which tables are on file that cannot be compared with the code list.
  let causes: [Month: Reason]
  /// How the code list reads in the other editions of which tables are on file.
  let correlated: [CorrelatedMap]
  /// The table that values are in the currency of; nil where none is on file.
  let table: TableKey?

  /// Covers an agreement's code list in a measure's data.
  init(_ measure: Measure, agreement: Agreement, evidence: Evidence) {
    self.init(
      measure: measure.id, flow: measure.flow, map: agreement.productMap(for: measure.flow.source),
      edition: agreement.nomenclature, currency: agreement.currency(countedBy: measure.id),
      window: agreement.window, evidence: evidence)
  }

  /// Covers any code list in a flow's data.
  ///
  /// - Parameters:
  ///   - edition: The edition of the nomenclature; nil for any.
  ///   - currency: The currency of the tables; nil for that of the first, as amounts in several
  ///     currencies do not add up.
  ///   - window: The months that are asked about: tables of others are no reason why these are missing; nil for any.
  init(
    measure: String, flow: FlowReference, map: ProductMap, edition: String?,
    currency: Currency? = nil, window: ClosedRange<Month>? = nil, evidence: Evidence
  ) {
    // A table coarser than every listed code bounds each of them by so much that it says nothing.
    let shortest = map.entries.map(\.code.length).min() ?? 0
    let onFile = evidence.covers(of: flow, by: map, edition: edition) { table in
      (table.classification.level.digits ?? 0) >= shortest
    }
    let single = currency ?? onFile.first?.table.currency
    let tables = onFile.filter { $0.table.currency == single }
    self.measure = measure
    self.map = map
    self.table = tables.first?.table
    let other = edition.map { evidence.uncorrelated(with: $0, of: flow) } ?? []
    self.causes = MeasureCover.causes(other, edition: edition)
    self.correlated = Set(tables.compactMap(\.correlated)).sorted {
      $0.correlation.to < $1.correlation.to
    }
    let unused = onFile.first { table in
      table.releases.contains { $0.effective.release.period.touches(window) }
    }
    self.missing =
      single.flatMap { tables.isEmpty ? Reason.otherCurrency(than: $0, unused?.table) : nil }
      ?? (tables.isEmpty ? MeasureCover.first(causes, in: window) : nil)
      ?? MeasureCover.missing(flow, edition: edition)
    var byPeriod: [Period: [CoverCandidate]] = [:]
    for table in tables {
      var scopes = ScopeCover(map, correlated: table.correlated)
      for release in table.releases {
        byPeriod[release.effective.release.period.canonical, default: []].append(
          CoverCandidate(
            release: release, asked: scopes.covered(by: release.effective.release.scope),
            correlated: table.correlated))
      }
    }
    let covers = byPeriod.mapValues { MeasureCover.cover($0, map: map) }
    self.covers = covers
    self.ordered = covers.values.sorted { $0.period < $1.period }
      .map { ($0.period.firstDay, $0.period.lastDay, $0) }
  }

  /// Last month that any release of the measure covers, within a window; nil where there is none.
  func lastMonth(within window: ClosedRange<Month>) -> Month? {
    covers.keys.compactMap(\.months?.upperBound).filter { window.contains($0) }.max()
  }

  /// Covers of all periods that lie in one of the given, in order of time.
  func covers(within periods: [Period]) -> [PeriodCover] {
    let spans = periods.map { (first: $0.firstDay, last: $0.lastDay) }
    return ordered.filter { entry in
      spans.contains { $0.first <= entry.first && entry.last <= $0.last }
    }.map(\.cover)
  }

  /// Indexes of the listed codes of the given groups.
  func codes(inGroups groups: [Int]) -> [Int] {
    map.entries.indices.filter { groups.contains(map.entries[$0].group) }
  }

  /// The sum of listed codes in time.
  func series(_ codes: [Int]) -> Series<FixedPoint> {
    let observations = covers.compactMap { period, cover in
      cover.sum(codes).map { Series<FixedPoint>.Observation(period: period, value: $0) }
    }
    return Series(observations, causes: causes, missing: missing)
  }

  private static func cover(_ candidates: [CoverCandidate], map: ProductMap) -> PeriodCover {
    let releases = candidates.map(\.release)
    // Newest first, so that the first of equal quality wins; ties in the order of table keys.
    let order = releases.indices.sorted {
      let (left, right) = (releases[$0].effective, releases[$1].effective)
      if left.isStandIn != right.isStandIn { return !left.isStandIn }
      let isOther = (candidates[$0].correlated != nil, candidates[$1].correlated != nil)
      if isOther.0 != isOther.1 { return isOther.1 }
      let (leftDay, rightDay) = (left.release.publication.day, right.release.publication.day)
      return leftDay != rightDay ? leftDay > rightDay : left.release.table < right.release.table
    }
    let separated = releases.map { $0.cover.separated() }
    var sharedRows: [PeriodCover.SharedRow] = []
    var sharedIndex: [SharedKey: Int] = [:]
    let codes = map.entries.indices.map { index -> CodeCover in
      if let best = order.first(where: { candidates[$0].asked[index] && separated[$0][index] }) {
        return CodeCover(
          state: .exact, value: releases[best].cover.sums[index], sharedRows: [], release: best)
      }
      let covering = order.filter { candidates[$0].asked[index] }
      // Of releases that only bound the code, the one with the finest shared row bounds it best.
      guard
        let best = covering.filter({ candidates[$0].bounds(index, map.entries[index].code) })
          .max(by: { releases[$0].cover.fineness(index) < releases[$1].cover.fineness(index) })
      else {
        return MeasureCover.withheld(index, covering: covering, releases)
      }
      let cover = releases[best].cover
      let shared = (cover.shared[index] ?? []).map { row -> Int in
        let key = SharedKey(release: best, code: row.code)
        if let known = sharedIndex[key] { return known }
        sharedIndex[key] = sharedRows.count
        sharedRows.append(
          .init(
            code: row.code, value: row.value ?? .zero, release: best,
            holders: candidates[best].holders(of: row.code)))
        return sharedRows.count - 1
      }
      return CodeCover(
        state: .bounded, value: cover.sums[index], sharedRows: shared, release: best)
    }
    return PeriodCover(
      period: releases[0].effective.release.period, releases: releases, codes: codes,
      sharedRows: sharedRows)
  }

  // A code of which a part is withheld everywhere: what was printed of it, with nothing above.
  private static func withheld(
    _ index: Int, covering: [Int], _ releases: [CoveredRelease]
  ) -> CodeCover {
    func sum(_ release: Int) -> FixedPoint { releases[release].cover.sums[index] }
    guard let most = covering.max(by: { sum($0) < sum($1) }), sum(most) != .zero
    else { return .absent }
    return CodeCover(state: .absent, value: sum(most), sharedRows: [], release: most)
  }

  private static func causes(_ tables: [UncorrelatedTable], edition: String?) -> [Month: Reason] {
    guard let edition else { return [:] }
    var causes: [Month: Reason] = [:]
    for table in tables {
      let reason = Reason.uncorrelated(edition, table.table.classification.edition)
      for months in table.periods.compactMap(\.months) {
        for month in months { causes[month] = reason }
      }
    }
    return causes
  }

  private static func first(_ causes: [Month: Reason], in window: ClosedRange<Month>?) -> Reason? {
    causes.filter { window?.contains($0.key) ?? true }.min { $0.key < $1.key }?.value
  }

  private struct SharedKey: Hashable {
    let release: Int
    let code: ProductCode
  }

  private static func missing(_ flow: FlowReference, edition: String?) -> Reason {
    let office = flow.source.map { " from \($0)" } ?? ""
    return Reason(
      .notOnFile,
      "no table of \(flow.reporter)'s \(flow.flow.rawValue)s "
        + "\(flow.flow == .export ? "to" : "from") \(flow.partner) by product\(office) "
        + "is on file for that time",
      remedy: ImportHint.command(flow, classification: edition ?? "HS2017"))
  }
}
