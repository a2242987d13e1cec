public import Assessment

/// The gauge of a pair alone, without an agreement.
public struct BalanceBrief: Sendable {
  /// What fixes the result.
  public let stamp: Stamp
  /// The balance in both sides' data.
  public let report: GaugeReport
  /// All figures and the releases cited.
  public let ledger: Ledger
  /// How amounts are shown.
  public let display: DisplayRates
}
