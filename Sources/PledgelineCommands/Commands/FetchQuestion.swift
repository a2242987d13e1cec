import ArgumentParsing
import Fetching
import TimeSeries
import TradeStatistics

/// What the command line asks `pledgeline fetch` for, as a plan.
struct FetchQuestion {
  private let context: Context
  private let onFile: OnFile
  private var arguments: ParsedArguments { context.arguments }

  init(_ context: Context, onFile: OnFile) {
    self.context = context
    self.onFile = onFile
  }

  /// The steps that are left to do.
  ///
  /// - Parameter tier: what may be asked of UN Comtrade.
  func plan(_ tier: ComtradeQuery.Tier) throws -> FetchPlan {
    let provider = arguments.positional("provider").flatMap(Provider.init(rawValue:))
    if let name = arguments.value("for") {
      guard provider == nil else {
        throw context.usageError("--for works out whom to ask; name no provider with it")
      }
      return try AgreementNeeds(
        try context.agreement(name), today: context.today, onFile: onFile, tier: tier
      ).plan()
    }
    switch provider {
    case .census: return try census()
    case .comtrade: return try comtrade(tier)
    case .usda: return try exportSales()
    case .ecb: return try exchangeRates()
    case .eurostat: return try comext()
    case .imf:
      return FetchPlan.byPartner(
        reporter: try economy("reporter", fallback: "USA"), partner: try economy("partner"),
        try direction(), months: try months())
    case nil:
      throw context.usageError(
        "name a provider (census, comtrade, usda, ecb, eurostat, imf), or an agreement with --for")
    }
  }

  private func census() throws -> FetchPlan {
    guard try economy("reporter", fallback: "USA") == .usa else {
      throw context.usageError("the Census Bureau reports for USA only")
    }
    return try FetchPlan.census(
      try direction(), partner: try economy("partner"), level: level(), months: try months(),
      codes: try codes(), onFile: onFile)
  }

  private func comtrade(_ tier: ComtradeQuery.Tier) throws -> FetchPlan {
    guard level() != .hs10 else {
      throw context.usageError("UN Comtrade goes down to HS6; give --level HS6")
    }
    return try FetchPlan.comtrade(
      tier, reporter: try economy("reporter", fallback: "USA"),
      partner: try economy("partner"), try direction(), level: level(), months: try months(),
      codes: try codes(), onFile: onFile)
  }

  private func exportSales() throws -> FetchPlan {
    guard let commodity = Int(try required("commodity")), commodity > 0 else {
      throw context.usageError("--commodity takes USDA's number, such as 801 for soybeans")
    }
    let years = try arguments.values("marketing-year").map { text in
      guard let year = Int(text), (1990...2100).contains(year) else {
        throw context.usageError("--marketing-year takes the year in which it ends, not '\(text)'")
      }
      return year
    }
    guard !years.isEmpty else {
      throw context.usageError("say which --marketing-year, by the year in which it ends")
    }
    return FetchPlan.exportSales(commodity: commodity, marketingYears: years)
  }

  private func exchangeRates() throws -> FetchPlan {
    let currencies = try required("currencies").split(separator: ",").map { code in
      guard let currency = Currency(rawValue: String(code)), currency != .eur else {
        throw context.usageError(
          "--currencies takes ISO 4217 codes other than EUR with commas, not '\(code)'")
      }
      return currency
    }
    guard !currencies.isEmpty else { throw context.usageError("--currencies names none") }
    return FetchPlan.exchangeRates(
      currencies, isDaily: arguments.flag("daily"), months: try months(),
      history: arguments.flag("history"), onFile: onFile)
  }

  private func comext() throws -> FetchPlan {
    let products = try codes()
    guard !products.isEmpty else {
      throw context.usageError("say which --codes; Comext is too large to ask for all")
    }
    return FetchPlan.comext(
      reporter: try territory("reporter"), partner: try territory("partner"), try direction(),
      products: products, months: try months())
  }

  private func direction() throws -> Flow {
    guard arguments.flag("exports") != arguments.flag("imports") else {
      throw context.usageError("say --exports or --imports, one of them")
    }
    return arguments.flag("exports") ? .export : .import
  }

  private func level() -> Classification.Level {
    arguments.value("level").flatMap(Classification.Level.init(rawValue:)) ?? .hs6
  }

  private func codes() throws -> [ProductCode] {
    try (arguments.value("codes") ?? "").split(separator: ",").map { text in
      guard let code = ProductCode(text), code.isNumeric, (2...10).contains(code.length) else {
        throw context.usageError(
          "--codes takes HS codes such as 1201,2709 with commas, not '\(text)'")
      }
      return code
    }
  }

  private func economy(_ option: String, fallback: String? = nil) throws -> Economy {
    try context.economy(try arguments.value(option) ?? fallback ?? required(option))
  }

  /// A code of Comext's own: letters, digits and underscores.
  private func territory(_ option: String) throws -> String {
    let text = try required(option)
    guard (2...16).contains(text.utf8.count),
      text.utf8.allSatisfy({
        (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "_")
      })
    else {
      throw context.usageError("--\(option) takes Comext's code, such as DE, not '\(text)'")
    }
    return text
  }

  private func months() throws -> ClosedRange<Month> {
    let first = try month(try required("from"), "from")
    let last =
      try arguments.value("through").map { try month($0, "through") }
      ?? context.today.month.advanced(by: -1)
    guard first <= last else {
      throw context.usageError("--from \(first) is after the last month, \(last)")
    }
    return first...last
  }

  private func month(_ text: String, _ option: String) throws -> Month {
    guard let month = Month(text) else {
      throw context.usageError("--\(option) takes a month such as 2020-03, not '\(text)'")
    }
    return month
  }

  private func required(_ option: String) throws -> String {
    guard let value = arguments.value(option) else {
      throw context.usageError("--\(option) is needed here")
    }
    return value
  }
}
