import Agreements
import OfficialSources
public import ReleaseArchive
import TimeSeries
import TradeStatistics

/// What an archive holds already, so that it need not be asked for again.
public struct OnFile: Sendable {
  /// A release that counts.
  private struct Holding {
    let scope: Scope
    let publication: Publication
    let note: String?
  }

  /// By table and period; those of one period count together, the newest last.
  private let holdings: [TableKey: [Period: [Holding]]]
  private let revisions: RevisionCalendar
  private let asksAgain: Bool

  /// Nothing is on file.
  public static let nothing = OnFile(holdings: [:], revisions: .none, asksAgain: false)

  private init(
    holdings: [TableKey: [Period: [Holding]]], revisions: RevisionCalendar, asksAgain: Bool
  ) {
    self.holdings = holdings
    self.revisions = revisions
    self.asksAgain = asksAgain
  }

  /// Reads what counts in an archive as of a view's day.
  ///
  /// Figures that somebody printed or derived do not stand in for the office's own.
  ///
  /// - Parameters:
  ///   - revisions: when the offices may have changed what is on file.
  ///   - asksAgain: whether what is on file is to be asked for again.
  public init(
    _ view: ArchiveView, revisions: RevisionCalendar = .none, asksAgain: Bool = false
  ) throws(ArchiveError) {
    var holdings: [TableKey: [Period: [Holding]]] = [:]
    for table in try view.tables() {
      for release in try view.catalogue(table) where release.effective.release.status == .official {
        let head = release.effective.release
        holdings[table, default: [:]][head.period, default: []].append(
          Holding(scope: head.scope, publication: head.publication, note: head.note))
      }
    }
    self.init(holdings: holdings, revisions: revisions, asksAgain: asksAgain)
  }

  /// Why a question has to be asked; nil where all that it asks for is on file and the office's own of today.
  func reason(toAsk query: any SourceQuery) -> FetchStep.Reason? {
    guard let scope = query.scope, !query.periods.isEmpty, !query.wanted.isEmpty else {
      return .changesAnyTime
    }
    var revision: Day?
    for period in query.periods {
      for wanted in query.wanted {
        let days = tables(wanted, period).compactMap { table, holdings in
          OnFile.telling(scope, holdings)?.map(\.publication.day).min()
        }
        guard let known = days.max() else { return .missing }
        if let day = revisions.revision(of: wanted, period, since: known) {
          revision = max(revision ?? day, day)
        }
      }
    }
    return asksAgain ? .wantedAgain : revision.map { .mayBeRevised($0) }
  }

  /// Why a question that is on file has to be asked again: the office says that it released figures since.
  func reason(
    toAskAgain query: any SourceQuery, _ availability: ComtradeAvailability
  ) -> FetchStep.Reason? {
    guard reason(toAsk: query) == nil, let scope = query.scope else { return nil }
    for period in query.periods {
      for wanted in query.wanted {
        for (table, holdings) in tables(wanted, period) {
          guard let dataset = availability.dataset(of: table, period),
            let telling = OnFile.telling(scope, holdings)
          else { continue }
          if telling.contains(where: { dataset.isNewer(than: $0.publication, note: $0.note) }) {
            return .released
          }
        }
      }
    }
    return nil
  }

  private func tables(
    _ wanted: WantedTable, _ period: Period
  ) -> [(table: TableKey, holdings: [Holding])] {
    holdings.compactMap { table, periods in
      guard wanted.matches(table), let holdings = periods[period] else { return nil }
      return (table, holdings)
    }
  }

  /// The newest of some releases that together tell what is asked for; nil where they do not.
  private static func telling(_ asked: Scope, _ holdings: [Holding]) -> [Holding]? {
    if asked.codes.isEmpty {
      return holdings.last { $0.scope.isWhole }.map { [$0] }
    }
    var telling: [Int] = []
    for code in asked.codes {
      guard let index = holdings.lastIndex(where: { $0.scope.covers(code) }) else { return nil }
      if !telling.contains(index) { telling.append(index) }
    }
    return telling.map { holdings[$0] }
  }
}

extension OnFile {
  /// The codes to ask for so that the answer tells no less than what is on file for the same tables and periods.
  ///
  /// A narrower answer would hide nothing; but one that tells of all of them is of one day, and says so by itself.
  ///
  /// - Parameter codes: the codes wanted; empty for all, as in the result.
  func widened(_ codes: [ProductCode], for query: any SourceQuery) -> [ProductCode] {
    guard !codes.isEmpty else { return [] }
    var all = Set(codes)
    for wanted in query.wanted {
      for period in query.periods {
        for (_, holdings) in tables(wanted, period) {
          for holding in holdings {
            if holding.scope.codes.isEmpty { return [] }
            all.formUnion(holding.scope.codes)
          }
        }
      }
    }
    return all.count == codes.count ? codes : all.sorted()
  }

  /// Whether some table of a flow tells the trade under a code in a period.
  func tells(_ code: ProductCode, _ flow: FlowReference, _ period: Period) -> Bool {
    !asksAgain
      && holdings.contains { table, holdings in
        flow.matches(table) && (table.classification.level.digits ?? 0) >= code.length
          && holdings[period]?.contains { $0.scope.covers(code) } == true
      }
  }

  /// Whether the total of a flow in a period is on file, by itself or as all chapters.
  func tellsTotal(
    reporter: Economy, partner: Economy, _ flow: Flow, _ period: Period
  ) -> Bool {
    !asksAgain
      && holdings.contains { table, holdings in
        table.reporter == reporter && table.partner == partner && table.flow == flow
          && table.adjustment == .none && table.system != .consumption
          && (table.classification.level == .total || table.classification.level == .hs2)
          && holdings[period]?.contains { $0.scope.covers(.total) } == true
      }
  }
}
