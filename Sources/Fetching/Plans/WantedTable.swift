import TimeSeries
public import TradeStatistics

/// What is known of a table before its figures are there; nil stands for any.
public struct WantedTable: Hashable, Sendable {
  /// The office.
  public let source: SourceID
  /// Who reports.
  public let reporter: Economy
  /// The other end.
  public let partner: Economy
  /// What is counted.
  public let flow: Flow
  /// The level of detail.
  public let level: Classification.Level?
  /// How the border is drawn.
  public let system: TradeSystem?

  init?(
    source: String, reporter: Economy, partner: Economy, flow: Flow,
    level: Classification.Level? = nil, system: TradeSystem? = nil
  ) {
    guard let source = SourceID(rawValue: source) else { return nil }
    self.source = source
    self.reporter = reporter
    self.partner = partner
    self.flow = flow
    self.level = level
    self.system = system
  }

  /// Table and period in a line without line feeds, the same in every run.
  func name(in period: Period) -> String {
    [
      source.rawValue, reporter.code, partner.code, flow.rawValue, level?.rawValue ?? "-",
      system?.rawValue ?? "-", "\(period)",
    ].joined(separator: " ")
  }

  /// Whether a table is one of these.
  func matches(_ table: TableKey) -> Bool {
    isOfSameTrade(as: table) && (level == nil || level == table.classification.level)
      && (system == nil || system == table.system)
  }

  /// Whether a table is about the same office, economies and flow: an answer that is not was asked wrongly.
  func isOfSameTrade(as table: TableKey) -> Bool {
    source == table.source && reporter == table.reporter && partner == table.partner
      && flow == table.flow
  }
}
