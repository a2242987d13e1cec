/// An office or organisation whose interface is asked for figures.
public enum Provider: String, Hashable, Sendable, CaseIterable {
  /// US Census Bureau, international trade.
  case census
  /// UN Comtrade.
  case comtrade
  /// US Department of Agriculture, export sales.
  case usda
  /// European Central Bank, reference rates.
  case ecb
  /// Eurostat, trade in goods (Comext).
  case eurostat
  /// International Monetary Fund, trade in goods by partner.
  case imf

  /// Name for people.
  public var title: String {
    switch self {
    case .census: "the US Census Bureau"
    case .comtrade: "UN Comtrade"
    case .usda: "the US Department of Agriculture"
    case .ecb: "the European Central Bank"
    case .eurostat: "Eurostat"
    case .imf: "the International Monetary Fund"
    }
  }

  /// How the provider lets itself be asked.
  public var rules: ProviderRules {
    switch self {
    case .census:
      ProviderRules(
        host: "api.census.gov", spacing: .milliseconds(500), atOnce: 2,
        key: KeyPlace(
          .query("key"), variable: "CENSUS_API_KEY",
          page: "https://api.census.gov/data/key_signup.html"))
    case .comtrade:
      ProviderRules(
        host: "comtradeapi.un.org", spacing: .milliseconds(1500), callsPerDay: 500,
        key: KeyPlace(
          .header("Ocp-Apim-Subscription-Key"), variable: "COMTRADE_API_KEY",
          page: "https://comtradedeveloper.un.org", isRequired: false))
    case .usda:
      ProviderRules(
        host: "api.fas.usda.gov", spacing: .seconds(1),
        key: KeyPlace(
          .header("X-Api-Key"), variable: "USDA_API_KEY",
          page: "https://api.data.gov/signup/"))
    case .ecb: ProviderRules(host: "data-api.ecb.europa.eu", spacing: .milliseconds(500))
    case .eurostat: ProviderRules(host: "ec.europa.eu", spacing: .seconds(1))
    case .imf: ProviderRules(host: "api.imf.org", spacing: .seconds(1))
    }
  }
}
