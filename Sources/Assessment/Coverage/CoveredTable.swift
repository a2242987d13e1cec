public import TradeStatistics

/// One table by product, measured by one code list: covers in place of rows.
public struct CoveredTable: Sendable {
  /// The table.
  public let table: TableKey
  /// The code list.
  public let map: ProductMap
  /// One release a period, in order of time.
  public let releases: [CoveredRelease]
  /// How the code list reads in the table's edition of the nomenclature; nil where it is written in that edition.
  public let correlated: CorrelatedMap?

  /// Creates a table's covers.
  ///
  /// - Precondition: of a table that prints quantities in some release, all have their listed rows.
  public init(
    table: TableKey, map: ProductMap, releases: [CoveredRelease], correlated: CorrelatedMap? = nil
  ) {
    let kept = releases.count { $0.hasListedRows }
    precondition(kept == 0 || kept == releases.count, "the rows of a table are there or are not")
    self.table = table
    self.map = map
    self.releases = releases
    self.correlated = correlated
  }

  /// Matches the rows of a table of another edition against a code list, through a correlation.
  init(_ evidence: TableEvidence, correlated: CorrelatedMap) {
    self.init(
      table: evidence.table, map: correlated.map,
      releases: evidence.releases.map {
        CoveredRelease($0.head, cover: ReleaseCover($0.release, correlated: correlated))
      },
      correlated: correlated)
  }

  /// Matches the rows of a table against a code list.
  init(_ evidence: TableEvidence, map: ProductMap) {
    let covers = evidence.releases.map { ReleaseCover($0.release, map: map) }
    let printsQuantities = covers.contains { $0.listed != .unquantified }
    self.init(
      table: evidence.table, map: map,
      releases: zip(evidence.releases, covers).map { effective, cover in
        let release = CoveredRelease(effective.head, cover: cover)
        return printsQuantities && !release.hasListedRows
          ? release.with(effective.release.rows, map: map) : release
      })
  }
}
