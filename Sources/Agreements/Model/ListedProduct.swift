public import TradeStatistics

/// One line of the code list: a code, the sub-category and sector that it counts toward.
public struct ListedProduct: Hashable, Sendable {
  /// The code, with everything under it except what a longer listed code takes.
  public let code: ProductCode
  /// Sub-category, by its name.
  public let group: String
  /// Sector, by its name.
  public let sector: String
  /// The only source that the line holds for; nil for all.
  public let source: SourceID?
  /// What has to be known to read the line.
  public let note: String?

  /// Creates a line.
  public init(
    code: ProductCode, group: String, sector: String, source: SourceID? = nil, note: String? = nil
  ) {
    self.code = code
    self.group = group
    self.sector = sector
    self.source = source
    self.note = note
  }
}
