import Agreements
import Assessment
import Briefing
import ReleaseArchive
import Testing
import TimeSeries
import TradeStatistics

/// Amounts at the rates on file.
@Suite struct ConversionTests {
  private let sgd: Currency

  init() throws {
    sgd = try #require(Currency(rawValue: "SGD"))
  }

  @Test func `The surplus of 25.4 billion is 35.1 billion Singapore dollars`() throws {
    let converted = try #require(try convert("2020-03-09").value)
    let rates = try ShippedTable("Figures/us-china/ecb-eur-daily-2020.csv")
    let cross = try #require(
      FixedPoint(try rates.cell("2020-03-09", "SGD", column: "rate")))
    let dollar = try #require(FixedPoint(try rates.cell("2020-03-09", "USD", column: "rate")))
    #expect(converted.rate.value == cross / dollar)
    #expect(converted.rate.value.text(places: 4) == "1.3828")
    #expect(converted.converted.currency == sgd)
    let billions = converted.converted.amount.scaled(
      by: FixedPoint(1), over: FixedPoint(1_000_000_000))
    #expect(billions.text(places: 1) == "35.1")
  }

  @Test(arguments: [
    ("2020-03-09", "2020-03-09"),
    // A Sunday: the rate of the Friday before.
    ("2020-03-08", "2020-03-06"),
    // Before the daily rates on file: the last whole month's average.
    ("2019-06-15", "2019-05"), ("2019-05-31", "2019-05"),
  ]) func `The rate of a day is the last one before it`(day: String, period: String) throws {
    #expect(try convert(day).value?.rate.period == Period(period))
  }

  @Test func `A rate that is not on file is a reason, not an error`() throws {
    let reason = try #require(try convert("1993-01-15").reason)
    #expect(reason.kind == .notOnFile)
    #expect(reason.remedy?.hasPrefix("pledgeline import") == true)
    let unknown = try #require(Currency(rawValue: "THB"))
    #expect(try convert("2020-03-09", to: unknown).value == nil)
  }

  @Test func `A rate published after the day of the terms does not count`() throws {
    let early = try convert("2020-03-09", asOf: "2020-03-06")
    #expect(early.value?.rate.period == Period("2020-03-06"))
  }

  @Test func `A brief in another currency is shown at the rate of its day`() throws {
    let brief = try ShippedArchive.brief("2020-03-10", currency: sgd)
    #expect(brief.display.base == .usd)
    #expect(brief.display.currency == sgd)
    #expect(brief.display.rate?.value?.period == Period("2020-03-10"))
    let dollars = FixedPoint(25_400_000_000)
    #expect(brief.display.shown(dollars) == brief.display.rate?.value.map { dollars * $0.value })
    #expect(brief.display.also.isEmpty)
    let usual = try ShippedArchive.brief("2020-03-10")
    #expect(usual.display.rate == nil)
    #expect(usual.display.also.map(\.currency) == [sgd])
    #expect(usual.findings.ledger.figures == brief.findings.ledger.figures)
  }

  private func convert(
    _ day: String, to currency: Currency? = nil, asOf: String = "2020-03-10"
  ) throws -> Measured<ConvertedMoney> {
    let maker = BriefMaker(
      archive: try ShippedArchive.archive, terms: try ShippedArchive.terms(asOf))
    return try maker.convert(
      Money(FixedPoint(25_400_000_000), .usd), to: currency ?? sgd, on: try #require(Day(day)))
  }
}
