public import HTTPMessages
public import TimeSeries
public import TradeStatistics

/// A question to the European Central Bank: reference rates of currencies, a year of months or days.
public struct ExchangeRateQuery: SourceQuery {
  let currencies: [Currency]
  let isDaily: Bool
  let range: MonthRange
  /// Whether values that were replaced later are asked for too, with the time in which each was valid.
  let includesHistory: Bool

  init(currencies: [Currency], isDaily: Bool, range: MonthRange, includesHistory: Bool) {
    self.currencies = currencies
    self.isDaily = isDaily
    self.range = range
    self.includesHistory = includesHistory
  }

  /// The European Central Bank.
  public var provider: Provider { .ecb }
  /// `ecb-rates-daily-USD+CNY-2020-01--2020-12`.
  public var name: String {
    "ecb-rates-\(isDaily ? "daily" : "monthly")-\(codes)-\(range.name)"
      + (includesHistory ? "-history" : "")
  }
  /// The key of the series: frequency, currencies, the euro, spot, average.
  public var path: String {
    "/service/data/EXR/\(isDaily ? "D" : "M").\(codes).EUR.SP00.A"
  }
  /// CSV, from the first period through the last.
  public var items: [WebAddress.Item] {
    let start = isDaily ? "\(range.first.firstDay)" : "\(range.first)"
    let end = isDaily ? "\(range.last.lastDay)" : "\(range.last)"
    return [
      WebAddress.Item("format", "csvdata"), WebAddress.Item("startPeriod", start),
      WebAddress.Item("endPeriod", end),
    ] + (includesHistory ? [WebAddress.Item("includeHistory", "true")] : [])
  }
  /// The rates against the euro.
  public var wanted: [WantedTable] {
    [
      WantedTable(
        source: "ecb", reporter: .euroArea, partner: .world, flow: .exchangeRate, level: .currency)
    ].compactMap(\.self)
  }
  /// The months, or the days on which there are rates.
  public var periods: [Period] {
    isDaily
      ? range.months.flatMap(RateDays.days).map { Period($0) } : range.months.map { Period($0) }
  }
  /// The currencies; a day without a value has no rate.
  public var scope: Scope? {
    Scope(codes: currencies.compactMap { ProductCode($0.rawValue) }, absentRow: .unknown)
  }
  /// Halves of the months.
  public func split() -> QuerySplit? {
    range.halves.map { early, late in
      .periods([narrowed(to: early), narrowed(to: late)])
    }
  }

  private var codes: String { currencies.map(\.rawValue).joined(separator: "+") }

  private func narrowed(to range: MonthRange) -> ExchangeRateQuery {
    ExchangeRateQuery(
      currencies: currencies, isDaily: isDaily, range: range, includesHistory: includesHistory)
  }
}
