public import TimeSeries

/// One flow as both sides count it, over a period for which both have figures.
public struct MirrorGap: Hashable, Sendable {
  /// The period.
  public let period: Period
  /// The exporter's figure.
  public let exports: Figure
  /// The importer's figure.
  public let imports: Figure
  /// Importer's − exporter's figure.
  public let difference: Figure
  /// Importer's ÷ exporter's figure.
  public let ratio: Figure
}
