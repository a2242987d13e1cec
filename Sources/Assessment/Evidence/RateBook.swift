public import TimeSeries
public import TradeStatistics

/// Exchange rates as they were known on a day, with cross rates through the table's own currency.
public struct RateBook: Sendable {
  /// A rate with the day or month that it holds for and the release that it was read from.
  public struct Rate: Sendable {
    /// Units of the second currency for one unit of the first.
    public let value: FixedPoint
    /// The day, or the month of an average.
    public let period: Period
    /// The release.
    public let release: EffectiveHead
  }

  let evidence: Evidence
  // A rate older than this says nothing about a day: offices close for a few days at most.
  private static let longestClosure = 7

  /// Creates a book of the rates in the evidence.
  public init(_ evidence: Evidence) {
    self.evidence = evidence
  }

  /// The rate on a day: the last daily rate, at most seven days old, else the last monthly average.
  public func rate(from: Currency, to: Currency, on day: Day) -> Measured<Rate> {
    var best: Rate?
    for table in evidence.tables where table.table.flow == .exchangeRate {
      for effective in table.releases.reversed() {
        let period = effective.release.period
        guard period.lastDay <= day else { continue }
        let isDaily = period.unit == .day
        guard !isDaily || period.lastDay.ordinal >= day.ordinal - RateBook.longestClosure else {
          continue
        }
        guard let cross = cross(effective.release, from: from, to: to) else { continue }
        let found = Rate(value: cross, period: period, release: effective.head)
        if best.map({ RateBook.isBetter(found, than: $0) }) ?? true { best = found }
        break
      }
    }
    if let best { return .value(best) }
    return .notMeasurable(
      Reason(
        .notOnFile, "no rate of \(from) in \(to) on or shortly before \(day) is on file",
        remedy:
          "pledgeline import FILE --describe flow=exchange-rate --describe source=ecb --describe currency=EUR …"
      ))
  }

  // Daily before monthly; then the later.
  private static func isBetter(_ left: Rate, than right: Rate) -> Bool {
    let daily = (left.period.unit == .day, right.period.unit == .day)
    if daily.0 != daily.1 { return daily.0 }
    return left.period.lastDay > right.period.lastDay
  }

  private func cross(_ release: Release, from: Currency, to: Currency) -> FixedPoint? {
    guard let numerator = perBase(to, release), let denominator = perBase(from, release) else {
      return nil
    }
    return numerator / denominator
  }

  /// Units of a currency for one of the table's own; nil where the release has no rate of it.
  func perBase(_ currency: Currency, _ release: Release) -> FixedPoint? {
    if currency == release.table.currency { return FixedPoint(1) }
    guard let code = ProductCode(currency.rawValue), let value = release.row(code)?.value,
      value > .zero
    else { return nil }
    return value
  }
}
