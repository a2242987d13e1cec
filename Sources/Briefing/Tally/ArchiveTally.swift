import Assessment
import ContentHash
public import ReleaseArchive
public import TimeSeries
public import TradeStatistics

/// Sums of listed codes by month, flow and group out of an archive, as of any day.
///
/// A release is measured once, out of sums kept before or out of its rows; after that a question
/// costs groups × months. Only exact sums are told: where a group cannot be separated in some month
/// the answer is the reason.
///
/// ```swift
/// var tally = ArchiveTally(
///   archive: archive, reporter: .usa, partner: .china, level: .hs10, map: map, groupCount: 23)
/// let sums = try tally.sums(asOf: day).value
/// ```
public struct ArchiveTally {
  /// What one release adds to each group, or why that cannot be told.
  private typealias Part = Measured<[FixedPoint]>

  private let archive: any ReleaseArchive
  private let reporter: Economy
  private let partner: Economy
  private let level: Classification.Level
  private let source: SourceID?
  private let map: ProductMap
  private let regions: ProductRegions
  private let groupCount: Int
  private let kept: GroupSumsStore?
  private var isKeptLoaded = false
  private var parts: [ContentDigest: Part] = [:]
  /// What was measured by this tally and is not kept yet.
  private var fresh: [ContentDigest: [FixedPoint]] = [:]

  /// Creates a tally; nothing is read yet.
  ///
  /// - Parameters:
  ///   - level: The level of the tables that are summed.
  ///   - source: The office; nil for any.
  ///   - map: The listed codes with their groups.
  ///   - groupCount: Number of groups; every entry of the map names one below it.
  ///   - sums: Where sums are kept between runs; nil to form them anew.
  public init(
    archive: any ReleaseArchive, reporter: Economy, partner: Economy, level: Classification.Level,
    source: SourceID? = nil, map: ProductMap, groupCount: Int, sums: DerivedSums? = nil
  ) {
    precondition(map.entries.allSatisfy { $0.group < groupCount }, "every code has a group")
    self.archive = archive
    self.reporter = reporter
    self.partner = partner
    self.level = level
    self.source = source
    self.map = map
    self.groupCount = groupCount
    regions = ProductRegions(map)
    kept = sums.map { GroupSumsStore($0, map: map, groupCount: groupCount) }
  }

  /// The sums of every month that had been published by a day, and was on file at a moment.
  ///
  /// - Parameter knownAt: Only what was on file at this moment counts; nil for now.
  /// - Throws: `ArchiveError` where the archive cannot be read. That a group cannot be told exactly
  ///   is not an error: the answer is then the reason.
  public mutating func sums(
    asOf day: Day, knownAt: Instant? = nil, standIns: StandInPolicy = .allowed
  ) throws(ArchiveError) -> Measured<TallySums> {
    let view = try archive.view(asOf: day, knownAt: knownAt, standIns: standIns)
    let tables = try view.tables().filter { isWanted($0) }
    for flow in [Flow.export, .import] where tables.count(where: { $0.flow == flow }) > 1 {
      return .notMeasurable(
        Reason(
          .notComparable,
          "several tables of \(reporter)'s \(flow.rawValue)s at \(level.rawValue) are on file",
          remedy: "name the office, or import one of them into an archive of its own"))
    }
    var sums = TallySums(groupCount: groupCount)
    for table in tables {
      let releases = ArchiveTally.newest(try view.catalogue(table))
      try learn(releases, of: table, in: view)
      for release in releases {
        guard let month = release.effective.release.period.month else {
          return .notMeasurable(
            Reason(.onlyCombined, "\(release.effective.release.period) is not a month"))
        }
        switch parts[release.digest] {
        case .value(let amounts): sums.add(amounts, to: .init(month: month, flow: table.flow))
        case .notMeasurable(let reason): return .notMeasurable(reason)
        case nil: preconditionFailure("every release was measured above")
        }
      }
    }
    return .value(sums)
  }

  /// Keeps what was measured, for the next run; call it when the answer is out.
  public mutating func keepSums() {
    kept?.keep(fresh)
    fresh = [:]
  }

  /// The newest release of each period: what older ones tell beside it does not add up with it.
  private static func newest(_ releases: [CataloguedRelease]) -> [CataloguedRelease] {
    releases.indices.filter { index in
      index + 1 == releases.count
        || releases[index + 1].effective.release.period != releases[index].effective.release.period
    }.map { releases[$0] }
  }

  private func isWanted(_ table: TableKey) -> Bool {
    table.reporter == reporter && table.partner == partner
      && table.classification.level == level && table.adjustment == .none
      && (table.flow == .export || table.flow == .import)
      && (source == nil || source == table.source)
  }

  private mutating func learn(
    _ releases: [CataloguedRelease], of table: TableKey, in view: ArchiveView
  ) throws(ArchiveError) {
    if !isKeptLoaded {
      isKeptLoaded = true
      for (digest, sums) in kept?.values() ?? [:] { parts[digest] = .value(sums) }
    }
    let unknown = releases.filter { parts[$0.digest] == nil }
    guard !unknown.isEmpty else { return }
    var byRows: [CataloguedRelease] = []
    let sums = try view.groupSums(of: unknown, by: regions, groupCount: groupCount)
    for (release, sums) in zip(unknown, sums) {
      // What was not asked for is not zero; the rows' cover says which code it is.
      if let sums, asksForAll(release.effective.release.scope) {
        parts[release.digest] = .value(sums)
        fresh[release.digest] = sums
      } else {
        byRows.append(release)
      }
    }
    guard !byRows.isEmpty else { return }
    var covers = CoverLoader(sums: nil)
    let covered = try covers.covers(
      of: table, byRows, by: EvidenceRequest.Load.List(map: map, edition: nil),
      through: CorrelationBook(), in: view)
    for (release, cover) in zip(byRows, covered.releases) {
      let part = cover.exactSums(by: map, groupCount: groupCount)
      parts[release.digest] = part
      if case .value(let sums) = part { fresh[release.digest] = sums }
    }
  }

  private func asksForAll(_ scope: Scope) -> Bool {
    scope == .complete
      || scope.absentRow == .zero && map.entries.allSatisfy { scope.covers($0.code) }
  }
}
