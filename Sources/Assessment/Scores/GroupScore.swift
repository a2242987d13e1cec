/// A sub-category of the product list by one measure: what was bought against the baseline year.
///
/// The text pledges no amount for a sub-category, so there is no target here.
public struct GroupScore: Hashable, Sendable {
  /// Name of the sub-category.
  public let id: String
  /// Title for people.
  public let title: String
  /// Name of the sector.
  public let sector: String
  /// Name of the measure.
  public let measure: String
  /// Trade in the whole baseline period.
  public let baseline: Figure
  /// Trade in the same months of the baseline period as ``actual`` covers.
  public let baselineToDate: Figure
  /// Trade to date in the current instalment's period.
  public let actual: Figure
  /// Actual ÷ baseline to date − 1.
  public let change: Figure
  /// The change taken apart where quantities are on file; empty elsewhere.
  public let splits: [PriceVolumeSplit]
  /// Which codes could not be separated or seen.
  public let coverage: CoverageReport
}
