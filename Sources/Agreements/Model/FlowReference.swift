public import TradeStatistics

/// Names a flow in somebody's data, as agreement files do.
public struct FlowReference: Hashable, Sendable {
  /// The office; nil for any.
  public let source: SourceID?
  /// The reporting economy.
  public let reporter: Economy
  /// The partner economy.
  public let partner: Economy
  /// What is counted.
  public let flow: Flow
  /// How the reporter draws its border; nil for any.
  public let system: TradeSystem?
  /// Up to where costs are counted; nil for any.
  public let valuation: Valuation?
  /// Seasonal adjustment.
  public let adjustment: Adjustment

  /// Creates a reference.
  public init(
    source: SourceID?, reporter: Economy, partner: Economy, flow: Flow, system: TradeSystem?,
    valuation: Valuation?, adjustment: Adjustment = .none
  ) {
    self.source = source
    self.reporter = reporter
    self.partner = partner
    self.flow = flow
    self.system = system
    self.valuation = valuation
    self.adjustment = adjustment
  }

  /// Whether a table holds this flow, at whatever level of detail.
  ///
  /// A table of quantities alone, such as weekly export sales, is nobody's trade in money: it is held only for who names
  /// its office.
  public func matches(_ table: TableKey) -> Bool {
    table.reporter == reporter && table.partner == partner && table.flow == flow
      && table.adjustment == adjustment
      && (source == nil ? table.currency != .none : source == table.source)
      && (system == nil || system == table.system)
      && (valuation == nil || valuation == table.valuation)
  }
}
