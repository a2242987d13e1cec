public import TimeSeries
public import TradeStatistics

/// One official total in every vintage on file: how it was revised.
public struct FigureVintages: Hashable, Sendable {
  /// One publication of the figure.
  public struct Vintage: Hashable, Sendable {
    /// When it became public.
    public let publication: Publication
    /// The figure, in whole units of the table's currency.
    public let value: FixedPoint
    /// Official table, derived, or as the press printed it.
    public let status: EvidenceStatus
  }

  /// The table.
  public let table: TableKey
  /// The period that the figure covers.
  public let period: Period
  /// The vintages published by the brief's day, oldest first.
  public let vintages: [Vintage]
}
