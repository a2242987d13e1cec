public import HTTPMessages
public import TimeSeries
public import TradeStatistics

/// A question to the US Department of Agriculture: export sales of a commodity, or when figures come out.
public struct ExportSalesQuery: SourceQuery {
  /// What is asked for.
  public enum Subject: Hashable, Sendable {
    /// A commodity in a marketing year, named by the year in which it ends, to all destinations.
    case sales(commodity: Int, marketingYear: Int)
    /// The marketing years of all commodities, and the moment of their last release.
    case releaseDates
  }

  /// What is asked for.
  public let subject: Subject

  init(_ subject: Subject) {
    self.subject = subject
  }

  /// The Department of Agriculture.
  public var provider: Provider { .usda }
  /// `usda-export-sales-801-2026`.
  public var name: String {
    switch subject {
    case .sales(let commodity, let year): "usda-export-sales-\(commodity)-\(year)"
    case .releaseDates: "usda-release-dates"
    }
  }
  /// The path that says it all.
  public var path: String {
    switch subject {
    case .sales(let commodity, let year):
      "/api/esr/exports/commodityCode/\(commodity)/allCountries/marketYear/\(year)"
    case .releaseDates: "/api/esr/datareleasedates"
    }
  }
  /// None.
  public var items: [WebAddress.Item] { [] }
  /// Not known before: past weeks are revised, so the answer is always asked for.
  public var wanted: [WantedTable] { [] }
  /// Not known before.
  public var periods: [Period] { [] }
  /// What the answer shows.
  public var scope: Scope? { nil }
  /// None: all weeks of a marketing year come in one answer.
  public func split() -> QuerySplit? { nil }
}
