public import TimeSeries
public import TradeStatistics

/// What the answers of figures refer to: the codes of countries, the marketing years, and the days of release.
public struct ExportSalesReferences: Hashable, Sendable {
  /// The code under which sales without a known destination are reported.
  static let unknownDestination = 9990

  /// Economies by the report's code, beside those that are known here.
  public var countries: [Int: Economy]
  /// Marketing years by commodity.
  public var years: [Int: [MarketingYear]]
  /// Days of release by week.
  public var releases: [Period: Day]

  /// Creates references; none are needed for the larger countries and commodities.
  public init(
    countries: [Int: Economy] = [:], years: [Int: [MarketingYear]] = [:],
    releases: [Period: Day] = [:]
  ) {
    self.countries = countries
    self.years = years
    self.releases = releases
  }

  /// The economy of a code; nil where it is not known.
  func economy(_ code: Int) -> Economy? {
    if code == ExportSalesReferences.unknownDestination { return .unknownDestinations }
    return countries[code] ?? ExportSalesReferences.builtIn[code]
  }

  /// The marketing year of a commodity that a day lies in; nil where it is not known.
  func year(of day: Day, commodity: Int) -> MarketingYear? {
    years[commodity]?.first { $0.start <= day && day <= $0.end }
      ?? MarketingYear.containing(day, commodity: commodity)
  }

  // The report uses the Census Bureau's schedule of countries.
  private static let builtIn: [Int: Economy] = {
    var economies: [Int: Economy] = [:]
    for economy in Economy.allCodes.compactMap({ Economy($0) }) {
      if let code = economy.code(in: .census).flatMap({ Int($0) }) { economies[code] = economy }
    }
    return economies
  }()
}
