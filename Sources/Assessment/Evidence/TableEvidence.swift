public import TradeStatistics

/// One table with the release that counts for each period.
public struct TableEvidence: Sendable {
  /// The table.
  public let table: TableKey
  /// One release a period, in order of time.
  public let releases: [EffectiveRelease]

  /// Creates a table's evidence.
  public init(table: TableKey, releases: [EffectiveRelease]) {
    self.table = table
    self.releases = releases
  }
}
