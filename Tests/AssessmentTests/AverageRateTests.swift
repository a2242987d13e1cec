import Testing
import TimeSeries
import TradeStatistics

@testable import Assessment

/// Average rates of months, from made-up rates.
@Suite struct AverageRateTests {
  private static func currency(_ text: String) throws -> Currency {
    try Currency(rawValue: text).required(text)
  }

  private static func table(_ office: String, of base: String) throws -> TableKey {
    TableKey(
      source: try source(office), reporter: .euroArea, partner: .world, flow: .exchangeRate,
      system: .unspecified, basis: .notApplicable,
      classification: Classification(edition: "none", level: .currency),
      valuation: .unspecified, adjustment: .none, currency: try currency(base))
  }

  private static func rates(
    _ table: TableKey, _ covered: String, _ rates: [String: String]
  ) throws -> EffectiveRelease {
    try MadeRelease.release(
      table, covered,
      rows: rates.map { ReleaseRow(code: try code($0.key), value: try number($0.value)) })
  }

  /// Rates of every weekday of January 2024 but for days left out; the yuan's number is the day of the month.
  private static func january(
    without days: Set<Int> = [], missing currency: [Int: String] = [:]
  ) throws -> [EffectiveRelease] {
    let table = try table("ecb", of: "EUR")
    return try (1...31).filter { !days.contains($0) && ![6, 0].contains(($0) % 7) }.map { day in
      var row = ["USD": "1.25", "CNY": "\(day)"]
      if let absent = currency[day] { row[absent] = nil }
      return try rates(table, "2024-01-\(day < 10 ? "0" : "")\(day)", row)
    }
  }

  private static func average(
    _ releases: [EffectiveRelease], _ covered: String = "2024-01"
  ) throws -> Measured<AverageRate> {
    RateBook(try MadeRelease.evidence(asOf: "2024-06-01", releases))
      .average(from: try currency("CNY"), to: .usd, over: try period(covered))
  }

  @Test func `The average of a month is the cross of the means of its daily rates`() throws {
    let releases = try Self.january()
    let days = releases.map(\.release.period.firstDay.dayOfMonth)
    let average = try #require(try Self.average(releases).value)
    #expect(average.unit == .day && average.releases.count == days.count)
    let sum = days.reduce(0, +)
    // A thousand yuan, exact to the millionth of a dollar, whatever the rate rounds to.
    let expected = FixedPoint(1000).scaled(
      by: FixedPoint(mantissa: 125, exponent: -2) * FixedPoint(days.count), over: FixedPoint(sum))
    #expect(average.convert(FixedPoint(1000)) == expected)
  }

  @Test(arguments: [
    [1], [1, 2], [31], [29, 30, 31].filter { $0 > 29 }, [15],
  ])
  func `Holidays leave a month whole`(days: [Int]) throws {
    #expect(try Self.average(Self.january(without: Set(days))).value != nil)
  }

  @Test(arguments: [[1, 2, 3, 4, 5], [8, 9, 10, 11, 12], [24, 25, 26, 27, 28, 29, 30, 31]])
  func `A longer gap, at an end too, leaves no average, and says so`(days: [Int]) throws {
    let reason = try #require(try Self.average(Self.january(without: Set(days))).reason)
    #expect(reason.kind == .notOnFile)
    #expect(reason.text.contains("CNY in USD") && reason.text.contains("2024-01"))
    #expect(reason.remedy != nil)
  }

  @Test(arguments: ["CNY", "USD"])
  func `A day without one of the currencies leaves no average`(currency: String) throws {
    #expect(try Self.average(Self.january(missing: [10: currency])).value == nil)
  }

  @Test func `What the office averaged itself comes before the mean of its days`() throws {
    let monthly = try Self.rates(Self.table("ecb", of: "EUR"), "2024-01", ["USD": "1", "CNY": "8"])
    let average = try #require(try Self.average(Self.january() + [monthly]).value)
    #expect(average.unit == .month)
    #expect(average.value == (try number("0.125")))
  }

  @Test func `The European Central Bank comes before others, and others serve where it has none`()
    throws
  {
    let other = try Self.rates(Self.table("fed", of: "USD"), "2024-01", ["CNY": "4"])
    #expect(try Self.average([other]).value?.source.rawValue == "fed")
    #expect(try Self.average([other]).value?.value == (try number("0.25")))
    #expect(try Self.average(Self.january() + [other]).value?.source.rawValue == "ecb")
  }

  @Test func `A span of months has the mean of their averages, and none where one is missing`()
    throws
  {
    let table = try Self.table("fed", of: "USD")
    let january = try Self.rates(table, "2024-01", ["CNY": "4"])
    let february = try Self.rates(table, "2024-02", ["CNY": "6"])
    let both = try Self.average([january, february], "2024-01/02")
    #expect(both.value?.value == (try number("0.2")))
    #expect(try Self.average([january], "2024-01/02").value == nil)
  }
}
