import Agreements
public import ReleaseArchive
import TimeSeries
import TradeStatistics

/// What an archive holds already, so that it need not be asked for again.
public struct OnFile: Sendable {
  private let scopes: [TableKey: [Period: Scope]]
  private let asksAgain: Bool

  /// Nothing is on file.
  public static let nothing = OnFile(scopes: [:], asksAgain: false)

  private init(scopes: [TableKey: [Period: Scope]], asksAgain: Bool) {
    self.scopes = scopes
    self.asksAgain = asksAgain
  }

  /// Reads what counts in an archive as of a view's day.
  ///
  /// Figures that somebody printed or derived do not stand in for the office's own.
  ///
  /// - Parameter asksAgain: whether what is on file is to be asked for again.
  public init(_ view: ArchiveView, asksAgain: Bool = false) throws(ArchiveError) {
    var scopes: [TableKey: [Period: Scope]] = [:]
    for table in try view.tables() {
      for release in try view.catalogue(table) where release.effective.release.status == .official {
        scopes[table, default: [:]][release.effective.release.period] =
          release.effective.release.scope
      }
    }
    self.scopes = scopes
    self.asksAgain = asksAgain
  }

  /// Whether figures for all periods of a question, with all codes that it asks for, count in the archive.
  func answers(_ query: any SourceQuery) -> Bool {
    guard !asksAgain, let asked = query.scope, !query.periods.isEmpty, !query.wanted.isEmpty else {
      return false
    }
    return query.periods.allSatisfy { period in
      query.wanted.allSatisfy { wanted in
        scopes.contains { table, scopes in
          wanted.matches(table) && scopes[period].map { $0.answers(asked) } == true
        }
      }
    }
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
    let periods = Set(query.periods)
    var all = Set(codes)
    for (table, scopes) in scopes where query.wanted.contains(where: { $0.matches(table) }) {
      for (period, scope) in scopes where periods.contains(period) {
        if scope.codes.isEmpty { return [] }
        all.formUnion(scope.codes)
      }
    }
    return all.count == codes.count ? codes : all.sorted()
  }

  /// Whether some table of a flow tells the trade under a code in a period.
  func tells(_ code: ProductCode, _ flow: FlowReference, _ period: Period) -> Bool {
    !asksAgain
      && scopes.contains { table, scopes in
        flow.matches(table) && (table.classification.level.digits ?? 0) >= code.length
          && scopes[period].map { $0.covers(code) } == true
      }
  }

  /// Whether the total of a flow in a period is on file, by itself or as all chapters.
  func tellsTotal(
    reporter: Economy, partner: Economy, _ flow: Flow, _ period: Period
  ) -> Bool {
    !asksAgain
      && scopes.contains { table, scopes in
        table.reporter == reporter && table.partner == partner && table.flow == flow
          && table.adjustment == .none && table.system != .consumption
          && (table.classification.level == .total || table.classification.level == .hs2)
          && scopes[period].map { $0.covers(.total) } == true
      }
  }
}

extension Scope {
  /// Whether this scope tells everything that another one asks for.
  fileprivate func answers(_ asked: Scope) -> Bool {
    asked.codes.isEmpty ? isWhole : asked.codes.allSatisfy(covers)
  }
}
