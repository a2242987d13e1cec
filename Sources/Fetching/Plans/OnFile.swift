public import ReleaseArchive
import TimeSeries
import TradeStatistics

/// What an archive holds already, so that it need not be asked for again.
public struct OnFile: Sendable {
  private let scopes: [TableKey: [Period: Scope]]

  /// Nothing is on file, or everything is to be asked for again.
  public static let nothing = OnFile(scopes: [:])

  private init(scopes: [TableKey: [Period: Scope]]) {
    self.scopes = scopes
  }

  /// Reads what counts in an archive as of a view's day.
  ///
  /// Figures that somebody printed or derived do not stand in for the office's own.
  public init(_ view: ArchiveView) throws(ArchiveError) {
    var scopes: [TableKey: [Period: Scope]] = [:]
    for table in try view.tables() {
      for release in try view.catalogue(table) where release.effective.release.status == .official {
        scopes[table, default: [:]][release.effective.release.period] =
          release.effective.release.scope
      }
    }
    self.scopes = scopes
  }

  /// Whether figures for all periods of a question, with all codes that it asks for, count in the archive.
  func answers(_ query: any SourceQuery) -> Bool {
    guard let asked = query.scope, !query.periods.isEmpty, !query.wanted.isEmpty else {
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

extension Scope {
  /// Whether this scope tells everything that another one asks for.
  fileprivate func answers(_ asked: Scope) -> Bool {
    asked.codes.isEmpty ? codes.isEmpty && excluded.isEmpty : asked.codes.allSatisfy(covers)
  }
}
