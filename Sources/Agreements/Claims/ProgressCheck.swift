public import TimeSeries

/// Compares a claimed figure with what a measure shows for the listed goods to date.
public struct ProgressCheck: Hashable, Sendable {
  /// Which of a pledge's numbers.
  public enum Part: String, Hashable, Sendable, Codable, CaseIterable {
    /// What was bought.
    case actual
    /// The prorated target.
    case target
    /// Actual over prorated target, in percent.
    case progress
  }

  /// Name of the measure.
  public let measure: String
  /// What is counted.
  public let product: ProductSelection
  /// Names of sub-categories that the speaker left out.
  public let without: [String]
  /// The first month counted.
  public let from: Month
  /// The last month counted.
  public let through: Month
  /// Which number.
  public let part: Part
  /// How the target is prorated.
  public let proration: Proration

  /// Creates a check.
  public init(
    measure: String, product: ProductSelection, without: [String], from: Month, through: Month,
    part: Part, proration: Proration
  ) {
    self.measure = measure
    self.product = product
    self.without = without
    self.from = from
    self.through = through
    self.part = part
    self.proration = proration
  }
}
