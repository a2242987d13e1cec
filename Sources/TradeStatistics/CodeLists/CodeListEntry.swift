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

  /// Describes a code; an empty second unit is none.
  public init(
    code: ProductCode, shortDescription: String, description: String, unit: String,
    secondUnit: String?
  ) {
    self.code = code
    self.shortDescription = shortDescription
    self.description = description
    self.unit = unit
    self.secondUnit = secondUnit.flatMap { $0.isEmpty ? nil : $0 }
  }
}
