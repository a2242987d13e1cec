public import TimeSeries
public import TradeStatistics

/// The gauge: the bilateral balance in both sides' data, adjusted and not.
public struct GaugeReport: Hashable, Sendable {
  /// A published balance over a period, side by side with the other side's.
  public struct SideBySide: Hashable, Sendable {
    /// The period.
    public let period: Period
    /// The balance by the first economy's data, from its point of view.
    public let own: Figure
    /// The balance by the second economy's data, from the second's point of view.
    public let partners: Figure
  }

  /// Whose balance.
  public let of: Economy
  /// With whom.
  public let with: Economy
  /// The first economy's data, not adjusted.
  public let own: BalanceReport
  /// The first economy's data, adjusted by the office.
  public let adjusted: BalanceReport
  /// The first economy's data, adjusted by programs, in the order of the agreement's methods.
  public let estimates: [BalanceEstimate]
  /// The second economy's data, not adjusted.
  public let partners: BalanceReport
  /// The first economy's exports against the second's imports; the reason where no period is shared.
  public let exportGap: Measured<MirrorGap>
  /// The first economy's imports against the second's exports; the reason where no period is shared.
  public let importGap: Measured<MirrorGap>
  /// The latest calendar year, or span, for which both sides have a balance.
  public let sideBySide: SideBySide?
}
