import OfficialSources
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
  ///   - told: months that other tables tell as well, which are not missing where this one has them not.
  /// - Throws: `FetchError` where the partner has no code here, or the interface has no such months.
  public static func census(
    _ direction: Flow, partner: Economy, level: Classification.Level, months: ClosedRange<Month>,
    codes: [ProductCode] = [], onFile: OnFile, told: Set<Month> = []
  ) throws(FetchError) -> FetchPlan {
    let start = Month(year: 2010, month: 1)
    let first = MonthRange(months.lowerBound, months.upperBound).months
      .first { !told.contains($0) || $0 >= start }
    guard let first else { return FetchPlan(periodsOnFile: told.count) }
    guard first >= start else {
      throw FetchError(
        .request,
        "the Census Bureau's interface has figures from \(start) on; begin with "
          + "--from \(start), or import its bulk files for earlier months")
    }
    if let digits = level.digits, let long = codes.first(where: { $0.length > digits }) {
      throw FetchError(
        .request, "code \(long) is longer than \(level.rawValue); give a finer --level")
    }
    let questions = MonthlyQuestions(
      months: MonthRange(first, months.upperBound).months, codes: shortest(codes),
      listLimit: listLimit, onFile: onFile, limit: { monthLimit(level, $0) }
    ) { range, codes in
      let codes = shortest(codes)
      return CensusQuery(
        direction: direction, partner: partner, level: level, range: range, codes: codes
      ).map { query in inAddresses(query, of: codes) { query.asking(for: $0) } }
    }
    let plan = questions.plan { query, month in
      let reason = onFile.reason(toAsk: query)
      return reason == .missing && told.contains(month) ? nil : reason
    }
    guard var plan else {
      throw FetchError(
        .request, "the Census Bureau's code of \(partner) (Schedule C) is not known here")
    }
    plan.periodsOnFile += months.lowerBound.distance(to: first)
    return plan
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
    let questions = MonthlyQuestions(
      months: MonthRange(months.lowerBound, months.upperBound).months, codes: codes,
      listLimit: .max, onFile: onFile, limit: { _ in tier.periodLimit }
    ) { range, codes in
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
    }
    guard var plan = questions.plan({ query, _ in onFile.reason(toAsk: query) }) else {
      throw FetchError(
        .request, "UN Comtrade's code of \(reporter) or \(partner) is not known here")
    }
    plan.steps = releaseDates(tier, reporter, questions) + plan.steps
    return plan
  }

  /// Steps that ask when months were released, before the figures: that dates them, and tells which are asked for again.
  private static func releaseDates(
    _ tier: ComtradeQuery.Tier, _ reporter: Economy, _ questions: MonthlyQuestions
  ) -> [FetchStep] {
    MonthRange.runs(of: questions.months, limit: 12).compactMap { range in
      let here = questions.about(range.months)
      let onFile = here.plan { query, _ in here.onFile.reason(toAsk: query) }?.periodsOnFile ?? 0
      return ComtradeAvailabilityQuery(tier: tier, reporter: reporter, range: range).map { query in
        FetchStep([query], reason: .releaseDates(periodsOnFile: onFile)) { references in
          guard let availability = references.availability else { return [] }
          return here.plan { query, _ in
            here.onFile.reason(toAskAgain: query, availability)
          }?.steps ?? []
        }
      }
    }
  }

  /// US export sales of a commodity in marketing years, after the days on which weeks were released.
  public static func exportSales(commodity: Int, marketingYears: [Int]) -> FetchPlan {
    let years = marketingYears.map { year in
      ExportSalesQuery.Subject.sales(commodity: commodity, marketingYear: year)
    }
    return FetchPlan(
      steps: [FetchStep([ExportSalesQuery(.releaseDates)], reason: .releaseDates(periodsOnFile: 0))]
        + years.map { FetchStep([ExportSalesQuery($0)], reason: .changesAnyTime) })
  }

  /// Reference rates of the European Central Bank against the euro.
  public static func exchangeRates(
    _ currencies: [Currency], isDaily: Bool, months: ClosedRange<Month>, history: Bool = false,
    onFile: OnFile
  ) -> FetchPlan {
    let questions = MonthlyQuestions(
      months: MonthRange(months.lowerBound, months.upperBound).months,
      codes: currencies.compactMap { ProductCode($0.rawValue) }, listLimit: .max, onFile: onFile,
      limit: { _ in 12 }
    ) { range, codes in
      [
        ExchangeRateQuery(
          currencies: codes.compactMap { Currency(rawValue: $0.description) }, isDaily: isDaily,
          range: range, includesHistory: history)
      ]
    }
    return questions.plan { query, _ in onFile.reason(toAsk: query) } ?? FetchPlan()
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
        FetchStep(
          [StatisticalQuery(subject: subject, direction: direction, range: range)],
          reason: .changesAnyTime)
      })
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
