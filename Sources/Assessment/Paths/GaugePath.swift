public import Agreements
public import TimeSeries
public import TradeStatistics

/// The gauge month by month in the first economy's data, with its twelve-month mean and its adjustments.
public struct GaugePath: Hashable, Sendable {
  /// One month.
  public struct Step: Hashable, Sendable {
    /// The month.
    public let month: Month
    /// Exports; the reason where the month is not on file.
    public let exports: Measured<Bounded<FixedPoint>>
    /// Imports.
    public let imports: Measured<Bounded<FixedPoint>>
    /// Exports − imports, or as printed; a deficit is negative.
    public let balance: Measured<Bounded<FixedPoint>>
    /// A twelfth of the sum over the twelve months that end with it.
    public let mean: Measured<Bounded<FixedPoint>>
    /// The balance adjusted for the season, by each method that could be used.
    public let adjusted: [GaugeReference.Method: FixedPoint]
    /// What the releases behind ``balance`` are.
    public let mark: PathMark
  }

  /// Whose balance.
  public let of: Economy
  /// With whom.
  public let with: Economy
  /// What the amounts count.
  public let unit: FigureUnit
  /// The months from the first on file to the last.
  public let steps: [Step]
  /// What adjusted the balance, by method, for people.
  public let programs: [GaugeReference.Method: String]
  /// Why there is no month; nil where there is one.
  public let missing: Reason?
  /// The releases behind the months.
  public let citations: [Citation]
}
