public import TimeSeries
public import TradeStatistics

/// One number of a brief with everything that it was made of.
public struct Figure: Hashable, Sendable {
  /// The number's address in the brief: `pledges/agriculture/us-exports/2020/actual`.
  public let id: String
  /// What it is, for people.
  public let label: String
  /// What it counts.
  public let unit: FigureUnit
  /// The number with its bounds, or why there is none.
  public let result: Measured<Bounded<FixedPoint>>
  /// How it was formed, in words.
  public let formula: String
  /// Addresses of the figures that it was formed from.
  public let inputs: [String]
  /// Indexes of the releases that it was read from, in the ledger's citations.
  public let citations: [Int]
  /// Name of the text of the agreement that it rests on, where it does.
  public let text: String?
  /// Listed codes that should be in the number and are in no release on file, in order.
  ///
  /// Where there are any, the upper bound holds only for the codes that were seen.
  public let omits: [ProductCode]

  /// Creates a figure.
  public init(
    id: String, label: String, unit: FigureUnit, result: Measured<Bounded<FixedPoint>>,
    formula: String, inputs: [String] = [], citations: [Int] = [], text: String? = nil,
    omits: [ProductCode] = []
  ) {
    self.id = id
    self.label = label
    self.unit = unit
    self.result = result
    self.formula = formula
    self.inputs = inputs
    self.citations = citations
    self.text = text
    self.omits = omits
  }

  /// The single best value, or nil where the figure is not measurable.
  public var value: FixedPoint? { result.value?.value }
}
