public import TradeStatistics

/// One code of a nomenclature as its office describes it.
public struct CodeListEntry: Hashable, Sendable {
  /// The code.
  public let code: ProductCode
  /// What it covers, in few words and capitals.
  public let shortDescription: String
  /// What it covers, as the schedule has it.
  public let description: String
  /// The unit of the first quantity by its abbreviation: `KG`, `NO`, `X` for none.
  public let unit: String
  /// The unit of the second quantity; nil where there is none.
  public let secondUnit: String?
}
