public import HTTPMessages
public import TimeSeries
public import TradeStatistics

/// A question to an office that speaks SDMX: Eurostat's Comext or the IMF's trade by partner, by month.
public struct StatisticalQuery: SourceQuery {
  /// What is asked for, each in the office's own key.
  enum Subject: Hashable, Sendable {
    /// Comext by HS and CN code: reporter and partner as ISO 3166 alpha-2, products.
    case comext(reporter: String, partner: String, products: [ProductCode])
    /// Trade by partner, without products: reporter and partner as ISO 3166 alpha-3.
    case byPartner(reporter: Economy, partner: Economy)
  }

  let subject: Subject
  let direction: Flow
  let range: MonthRange

  /// Eurostat or the International Monetary Fund.
  public var provider: Provider {
    switch subject {
    case .comext: .eurostat
    case .byPartner: .imf
    }
  }
  /// The direction that was asked for.
  public var flow: Flow? { direction }
  /// `eurostat-import-DE-US-1201-2024-01--2024-12`.
  public var name: String {
    let parts: [String]
    switch subject {
    case .comext(let reporter, let partner, let products):
      let first = products.first.map(\.description) ?? ""
      let more = products.count > 1 ? "+\(products.count - 1)" : ""
      parts = [reporter, partner, first + more]
    case .byPartner(let reporter, let partner): parts = [reporter.code, partner.code]
    }
    let words = [provider.rawValue, direction.rawValue] + parts + [range.name]
    return words.joined(separator: "-")
  }
  /// The dataset and the key of the series.
  public var path: String {
    switch subject {
    case .comext(let reporter, let partner, let products):
      let codes = products.map(\.description).joined(separator: "+")
      let key = "M.\(reporter).\(partner).\(codes).\(direction == .import ? 1 : 2)"
      return "/eurostat/api/comext/dissemination/sdmx/2.1/data/DS-045409/"
        + "\(key).VALUE_IN_EUROS+QUANTITY_IN_100KG"
    case .byPartner(let reporter, let partner):
      // Exports are free on board, imports with cost, insurance and freight.
      let indicator = direction == .export ? "XG_FOB_USD" : "MG_CIF_USD"
      return "/external/sdmx/2.1/data/IMF.STA,IMTS/"
        + "\(reporter.code).\(indicator).\(partner.code).M"
    }
  }
  /// The span; for Eurostat the format too, which the IMF takes from a header.
  public var items: [WebAddress.Item] {
    let span = [
      WebAddress.Item("startPeriod", "\(range.first)"),
      WebAddress.Item("endPeriod", "\(range.last)"),
    ]
    switch subject {
    case .comext: return [WebAddress.Item("format", "SDMX-CSV")] + span
    case .byPartner: return span
    }
  }
  /// CSV, where the address does not say it.
  public var headers: [HTTPHeader] {
    provider == .imf ? [HTTPHeader("Accept", "text/csv")] : []
  }
  /// Not known before: the answer is always asked for, and equal bytes change nothing.
  public var wanted: [WantedTable] { [] }
  /// Not known before.
  public var periods: [Period] { [] }
  /// The products that were asked for.
  public var scope: Scope? {
    switch subject {
    case .comext(_, _, let products): Scope(codes: products, absentRow: .zero)
    case .byPartner: nil
    }
  }

  /// Halves of the months, then of the products.
  public func split() -> QuerySplit? {
    if let (early, late) = range.halves {
      return .periods([
        StatisticalQuery(subject: subject, direction: direction, range: early),
        StatisticalQuery(subject: subject, direction: direction, range: late),
      ])
    }
    guard case .comext(let reporter, let partner, let products) = subject, products.count > 1
    else { return nil }
    let half = products.count / 2
    return .codes(
      [Array(products.prefix(half)), Array(products.dropFirst(half))].map { products in
        StatisticalQuery(
          subject: .comext(reporter: reporter, partner: partner, products: products),
          direction: direction, range: range)
      })
  }
}
