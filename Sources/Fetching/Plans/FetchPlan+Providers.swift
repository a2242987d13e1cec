public import TimeSeries
public import TradeStatistics

extension FetchPlan {
  /// Addresses longer than this are not accepted by Comtrade, and by few servers.
  static let addressLimit = 4096
  /// With more codes than this, a whole level is asked for: one question instead of many.
  static let listLimit = 200

  /// US trade with a partner, by HS code.
  ///
  /// - Parameters:
  ///   - codes: codes or their beginnings; empty for all.
  ///   - onFile: what need not be asked for again.
  /// - Throws: `FetchError` where the partner has no code here, or the interface has no such months.
  public static func census(
    _ direction: Flow, partner: Economy, level: Classification.Level, months: ClosedRange<Month>,
    codes: [ProductCode] = [], onFile: OnFile
  ) throws(FetchError) -> FetchPlan {
    let start = Month(year: 2010, month: 1)
    guard months.lowerBound >= start else {
      throw FetchError(
        .request,
        "the Census Bureau's interface has figures from \(start) on; begin with "
          + "--from \(start), or import its bulk files for earlier months")
    }
    if let digits = level.digits, let long = codes.first(where: { $0.length > digits }) {
      throw FetchError(
        .request, "code \(long) is longer than \(level.rawValue); give a finer --level")
    }
    return try monthly(
      months, of: shortest(codes), listLimit: listLimit, limit: { monthLimit(level, $0) },
      onFile: onFile
    ) { range, codes in
      let codes = shortest(codes)
      return CensusQuery(
        direction: direction, partner: partner, level: level, range: range, codes: codes
      ).map { query in inAddresses(query, of: codes) { query.asking(for: $0) } }
    } orElse: {
      FetchError(
        .request,
        "the Census Bureau's code of \(partner) (Schedule C) is not known here")
    }
  }

  /// One reporter's trade with a partner, from UN Comtrade.
  ///
  /// - Parameters:
  ///   - codes: HS codes; empty for all of the level.
  public static func comtrade(
    _ tier: ComtradeQuery.Tier, reporter: Economy, partner: Economy, _ direction: Flow,
    level: Classification.Level, months: ClosedRange<Month>, codes: [ProductCode] = [],
    onFile: OnFile
  ) throws(FetchError) -> FetchPlan {
    try monthly(months, of: codes, limit: { _ in tier.periodLimit }, onFile: onFile) {
      (range: MonthRange, codes: [ProductCode]) -> [any SourceQuery]? in
      func query(_ part: ComtradeQuery.Codes) -> ComtradeQuery? {
        ComtradeQuery(
          tier: tier, reporter: reporter, partner: partner, direction: direction, range: range,
          codes: part, asked: codes)
      }
      guard !codes.isEmpty else { return query(.level(level)).map { [$0] } }
      var queries: [any SourceQuery] = []
      for list in chunks(of: codes, limit: tier.codeLimit) {
        guard let whole = query(.list(list)) else { return nil }
        queries += inAddresses(whole, of: list) { query(.list($0)) ?? whole }
      }
      return queries
    } orElse: {
      FetchError(.request, "UN Comtrade's code of \(reporter) or \(partner) is not known here")
    }
  }

  /// US export sales of a commodity in marketing years, after the days on which weeks were released.
  public static func exportSales(commodity: Int, marketingYears: [Int]) -> FetchPlan {
    let years = marketingYears.map { year in
      ExportSalesQuery.Subject.sales(commodity: commodity, marketingYear: year)
    }
    return FetchPlan(
      steps: ([.releaseDates] + years).map { FetchStep([ExportSalesQuery($0)]) })
  }

  /// Reference rates of the European Central Bank against the euro.
  public static func exchangeRates(
    _ currencies: [Currency], isDaily: Bool, months: ClosedRange<Month>, history: Bool = false,
    onFile: OnFile
  ) throws(FetchError) -> FetchPlan {
    try monthly(
      months, of: currencies.compactMap { ProductCode($0.rawValue) }, limit: { _ in 12 },
      onFile: onFile
    ) { range, codes in
      [
        ExchangeRateQuery(
          currencies: codes.compactMap { Currency(rawValue: $0.description) }, isDaily: isDaily,
          range: range, includesHistory: history)
      ]
    } orElse: {
      FetchError(.request, "no such rates")
    }
  }

  /// Trade of an EU member with a partner from Eurostat's Comext, by product.
  ///
  /// - Parameters:
  ///   - reporter: Comext's code: ISO 3166 alpha-2, or `EU27_2020`.
  public static func comext(
    reporter: String, partner: String, _ direction: Flow, products: [ProductCode],
    months: ClosedRange<Month>
  ) -> FetchPlan {
    statistical(
      .comext(reporter: reporter, partner: partner, products: products), direction, months)
  }

  /// Trade by partner from the IMF, all goods.
  public static func byPartner(
    reporter: Economy, partner: Economy, _ direction: Flow, months: ClosedRange<Month>
  ) -> FetchPlan {
    statistical(.byPartner(reporter: reporter, partner: partner), direction, months)
  }

  private static func statistical(
    _ subject: StatisticalQuery.Subject, _ direction: Flow, _ months: ClosedRange<Month>
  ) -> FetchPlan {
    let all = MonthRange(months.lowerBound, months.upperBound).months
    return FetchPlan(
      steps: MonthRange.runs(of: all, limit: 12).map { range in
        FetchStep([StatisticalQuery(subject: subject, direction: direction, range: range)])
      })
  }

  /// Steps for the months that are not on file, in runs, with all codes that the answer must tell.
  ///
  /// - Parameters:
  ///   - listLimit: with more codes than this all are asked for.
  ///   - limit: the most months in a row, by the codes.
  ///   - queries: the questions for months and codes; nil where there are none.
  private static func monthly(
    _ months: ClosedRange<Month>, of codes: [ProductCode], listLimit: Int = .max,
    limit: ([ProductCode]) -> Int, onFile: OnFile,
    _ queries: (MonthRange, [ProductCode]) -> [any SourceQuery]?,
    orElse refusal: () -> FetchError
  ) throws(FetchError) -> FetchPlan {
    var missing: [[ProductCode]: [Month]] = [:]
    var plan = FetchPlan()
    for month in MonthRange(months.lowerBound, months.upperBound).months {
      guard let query = queries(MonthRange(month, month), codes)?.first else { throw refusal() }
      if onFile.answers(query) {
        plan.periodsOnFile += query.periods.count
      } else {
        let wide = onFile.widened(codes, for: query)
        missing[wide.count > listLimit ? [] : wide, default: []].append(month)
      }
    }
    plan.steps = missing.flatMap { codes, months in
      MonthRange.runs(of: months, limit: limit(codes)).map { (range: $0, codes: codes) }
    }
    .sorted { $0.range.first < $1.range.first }
    .compactMap { queries($0.range, $0.codes).map { FetchStep($0) } }
    return plan
  }

  /// So many months that an answer stays within some ten thousand rows.
  private static func monthLimit(_ level: Classification.Level, _ codes: [ProductCode]) -> Int {
    guard codes.isEmpty else { return 12 }
    return level == .hs10 ? 3 : level == .hs6 ? 6 : 12
  }

  /// Codes without those that lie under another one of them: asked for twice, their rows would come twice.
  private static func shortest(_ codes: [ProductCode]) -> [ProductCode] {
    let all = Set(codes)
    return codes.filter { code in !(1..<code.length).contains { all.contains(code.prefix($0)) } }
  }

  /// A query in as many parts as keep its addresses short enough.
  private static func inAddresses<Query: SourceQuery>(
    _ query: Query, of codes: [ProductCode], _ part: ([ProductCode]) -> Query
  ) -> [any SourceQuery] {
    guard "\(query.address)".utf8.count > addressLimit, codes.count > 1 else { return [query] }
    let half = codes.count / 2
    return [Array(codes.prefix(half)), Array(codes.dropFirst(half))].flatMap { codes in
      inAddresses(part(codes), of: codes, part)
    }
  }

  private static func chunks(of codes: [ProductCode], limit: Int) -> [[ProductCode]] {
    guard codes.count > limit else { return [codes] }
    return stride(from: 0, to: codes.count, by: limit).map { start in
      Array(codes[start..<min(start + limit, codes.count)])
    }
  }
}
