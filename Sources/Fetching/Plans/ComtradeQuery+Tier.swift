extension ComtradeQuery {
  /// What an account may ask for.
  public struct Tier: Hashable, Sendable {
    let path: String
    let availabilityPath: String
    let rows: Int
    let periodLimit: Int
    let codeLimit: Int
    let rules: ProviderRules

    /// Without a key: 500 rows, one period and product a call.
    public static let preview = Tier(
      path: "/public/v1/preview", availabilityPath: "/public/v1/getDA", rows: 500, periodLimit: 1,
      codeLimit: 1, rules: Provider.comtrade.rules)
    /// With a key that anybody gets: 100,000 rows, twelve periods a call.
    public static let keyed = Tier(
      path: "/data/v1/get", availabilityPath: "/data/v1/getDa", rows: 100_000, periodLimit: 12,
      codeLimit: .max, rules: Provider.comtrade.rules)
    /// With a key of a premium subscription: 250,000 rows a call, five calls a second, no count of the day's.
    public static let premium = Tier(
      path: keyed.path, availabilityPath: keyed.availabilityPath, rows: 250_000, periodLimit: 12,
      codeLimit: .max,
      rules: Provider.comtrade.rules.paced(.milliseconds(250), callsPerDay: nil))

    /// The lengths at which answers are cut off, whatever account the caller believes to have.
    static let pageSizes: Set<Int> = [preview.rows, keyed.rows, premium.rows]

    /// The same with fewer rows a call.
    func limited(toRows rows: Int) -> Tier {
      Tier(
        path: path, availabilityPath: availabilityPath, rows: rows, periodLimit: periodLimit,
        codeLimit: codeLimit, rules: rules)
    }
  }
}
