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
  /// Why periods are missing where nothing is on file.
  let missing: Reason
  /// The table that values are in the currency of; nil where none is on file.
  let table: TableKey?

  /// Covers an agreement's code list in a measure's data.
  init(_ measure: Measure, agreement: Agreement, evidence: Evidence) {
    self.init(
      measure: measure.id, flow: measure.flow, map: agreement.productMap(for: measure.flow.source),
      edition: agreement.nomenclature, currency: agreement.currency(countedBy: measure.id),
      evidence: evidence)
  }

  /// Covers any code list in a flow's data.
  ///
  /// - Parameters:
  ///   - edition: The edition of the nomenclature; nil for any.
  ///   - currency: The currency of the tables; nil for that of the first, as amounts in several
  ///     currencies do not add up.
  init(
    measure: String, flow: FlowReference, map: ProductMap, edition: String?,
    currency: Currency? = nil, evidence: Evidence
  ) {
    // A table coarser than every listed code bounds each of them by so much that it says nothing.
    let shortest = map.entries.map(\.code.length).min() ?? 0
    let onFile = evidence.tables(for: flow).filter {
      let classification = $0.table.classification
      return (edition == nil || classification.edition == edition)
        && (classification.level.digits ?? 0) >= shortest
    }
    let single = currency ?? onFile.first?.table.currency
    let tables = onFile.filter { $0.table.currency == single }
    self.measure = measure
    self.map = map
    self.table = tables.first?.table
    self.missing =
      single.flatMap { tables.isEmpty ? Reason.otherCurrency(than: $0, onFile) : nil }
      ?? MeasureCover.missing(flow, edition: edition)
    var byPeriod: [Period: [EffectiveRelease]] = [:]
    for effective in tables.flatMap(\.releases) {
      byPeriod[effective.release.period.canonical, default: []].append(effective)
    }
    var scopes: [Scope: [Bool]] = [:]
    self.covers = byPeriod.mapValues { releases in
      let resolved = releases.map { effective -> ReleaseCover in
        let scope = effective.release.scope
        let covered = scopes[scope] ?? map.entries.map { scope.covers($0.code) }
        scopes[scope] = covered
        return ReleaseCover(effective.release, map: map, covered: covered)
      }
      return MeasureCover.cover(releases, resolved: resolved, map: map)
    }
  }

  /// Last month that any release of the measure covers, within a window; nil where there is none.
  func lastMonth(within window: ClosedRange<Month>) -> Month? {
    covers.keys.compactMap(\.months?.upperBound).filter { window.contains($0) }.max()
  }

  /// Covers of all periods that lie in one of the given, in order of time.
  func covers(within periods: [Period]) -> [PeriodCover] {
    covers.values.filter { cover in periods.contains { $0.contains(cover.period) } }
      .sorted { $0.period < $1.period }
  }

  /// Indexes of the listed codes of the given groups.
  func codes(inGroups groups: Set<Int>) -> [Int] {
    map.entries.indices.filter { groups.contains(map.entries[$0].group) }
  }

  /// The sum of listed codes in time.
  func series(_ codes: [Int]) -> Series<FixedPoint> {
    let observations = covers.compactMap { period, cover in
      cover.sum(codes).map { Series<FixedPoint>.Observation(period: period, value: $0) }
    }
    return Series(observations, missing: missing)
  }

  private static func cover(
    _ releases: [EffectiveRelease], resolved: [ReleaseCover], map: ProductMap
  ) -> PeriodCover {
    // Newest first, so that the first of equal quality wins; ties in the order of table keys.
    let order = releases.indices.sorted {
      let (left, right) = (releases[$0], releases[$1])
      if left.isStandIn != right.isStandIn { return !left.isStandIn }
      let (leftDay, rightDay) = (left.release.publication.day, right.release.publication.day)
      return leftDay != rightDay ? leftDay > rightDay : left.release.table < right.release.table
    }
    var sharedRows: [PeriodCover.SharedRow] = []
    var sharedIndex: [SharedKey: Int] = [:]
    let codes = map.entries.indices.map { index -> CodeCover in
      let covering = order.filter { resolved[$0].covered[index] }
      // Of releases that only bound the code, the one with the finest shared row bounds it best.
      guard
        let best = covering.first(where: { resolved[$0].separates(index) })
          ?? covering.filter({ resolved[$0].bounds(index, map.entries[index].code) })
          .max(by: { resolved[$0].fineness(index) < resolved[$1].fineness(index) })
      else {
        return MeasureCover.withheld(index, covering: covering, resolved: resolved)
      }
      let cover = resolved[best]
      let shared = (cover.shared[index] ?? []).map { row -> Int in
        let key = SharedKey(release: best, code: row.code)
        if let known = sharedIndex[key] { return known }
        sharedIndex[key] = sharedRows.count
        sharedRows.append(.init(code: row.code, value: row.value ?? .zero, release: best))
        return sharedRows.count - 1
      }
      return CodeCover(
        state: cover.separates(index) ? .exact : .bounded, value: cover.sums[index],
        sharedRows: shared, release: best)
    }
    return PeriodCover(
      period: releases[0].release.period, releases: releases, codes: codes, sharedRows: sharedRows)
  }

  // A code of which a part is withheld everywhere: what was printed of it, with nothing above.
  private static func withheld(
    _ index: Int, covering: [Int], resolved: [ReleaseCover]
  ) -> CodeCover {
    guard let most = covering.max(by: { resolved[$0].sums[index] < resolved[$1].sums[index] }),
      resolved[most].sums[index] != .zero
    else { return .absent }
    return CodeCover(
      state: .absent, value: resolved[most].sums[index], sharedRows: [], release: most)
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
