public import HTTPMessages
public import TimeSeries
public import TradeStatistics

/// A question to UN Comtrade that no figures answer: when a reporter's months were released first and last.
public struct ComtradeAvailabilityQuery: SourceQuery {
  private let tier: ComtradeQuery.Tier
  private let reporter: Economy
  private let reporterCode: String
  private let range: MonthRange

  init?(tier: ComtradeQuery.Tier, reporter: Economy, range: MonthRange) {
    guard let code = reporter.code(in: .comtrade) else { return nil }
    self.tier = tier
    self.reporter = reporter
    self.reporterCode = code
    self.range = range
  }

  /// UN Comtrade.
  public var provider: Provider { .comtrade }
  /// How the account lets itself be used.
  public var rules: ProviderRules { tier.rules }
  /// `comtrade-release-dates-CHN-2020-01--2020-12`.
  public var name: String { "comtrade-release-dates-\(reporter)-\(range.name)" }
  /// Goods, monthly, HS as reported.
  public var path: String { "\(tier.availabilityPath)/C/M/HS" }
  /// Reporter and months.
  public var items: [WebAddress.Item] {
    [
      WebAddress.Item("reporterCode", reporterCode),
      WebAddress.Item("period", range.comtradeText),
    ]
  }
  /// None.
  public var wanted: [WantedTable] { [] }
  /// None.
  public var periods: [Period] { [] }
  /// None.
  public var scope: Scope? { nil }
  /// It has none.
  public var hasFigures: Bool { false }
  /// None.
  public func split() -> QuerySplit? { nil }
}

extension MonthRange {
  /// The months as UN Comtrade writes them: `202001,202002`.
  var comtradeText: String {
    months.map { "\($0)".split(separator: "-").joined() }.joined(separator: ",")
  }
}
