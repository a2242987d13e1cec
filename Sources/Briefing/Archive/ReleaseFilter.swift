public import TimeSeries
public import TradeStatistics

/// Which releases to list; nil for any.
public struct ReleaseFilter: Hashable, Sendable {
  /// Only this office.
  public let source: SourceID?
  /// Only this reporter.
  public let reporter: Economy?
  /// Only this partner.
  public let partner: Economy?
  /// Only this flow.
  public let flow: Flow?
  /// Only this period.
  public let period: Period?

  /// Creates a filter.
  public init(
    source: SourceID?, reporter: Economy?, partner: Economy?, flow: Flow?, period: Period?
  ) {
    self.source = source
    self.reporter = reporter
    self.partner = partner
    self.flow = flow
    self.period = period
  }

  func accepts(_ table: TableKey) -> Bool {
    (source == nil || source == table.source) && (reporter == nil || reporter == table.reporter)
      && (partner == nil || partner == table.partner) && (flow == nil || flow == table.flow)
  }
}
