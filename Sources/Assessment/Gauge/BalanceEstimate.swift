public import Agreements
public import TimeSeries

/// The first economy's balance with seasons taken out by a program, and not by the office.
///
/// It is indirect: exports and imports are adjusted each for themselves, and then subtracted (METHODS §2).
public struct BalanceEstimate: Hashable, Sendable {
  /// The method that the agreement's file names.
  public let method: GaugeReference.Method
  /// What adjusted exports: program, version, and what a reader must know; nil where nothing did.
  public let exportsBy: String?
  /// What adjusted imports, likewise.
  public let importsBy: String?
  /// Levels, changes and record; or why there are none.
  public let report: Measured<BalanceReport>
}
