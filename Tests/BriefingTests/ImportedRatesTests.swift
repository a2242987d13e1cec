import Assessment
import Briefing
import OfficialSources
import ReleaseArchive
import Testing
import TimeSeries
import TradeStatistics

/// Conversion at rates in the European Central Bank's own files; all rates are made up.
@Suite struct ImportedRatesTests {
  private static let daily = """
    Date,USD,CNY,SGD,
    2021-03-05,1.2,7.8,1.6,
    2021-03-04,1.25,N/A,1.6,
    2021-03-03,1.25,8,1.5,

    """
  private static let monthly = """
    KEY,FREQ,CURRENCY,CURRENCY_DENOM,EXR_TYPE,EXR_SUFFIX,TIME_PERIOD,OBS_VALUE
    EXR.M.USD.EUR.SP00.A,M,USD,EUR,SP00,A,2021-01,1.5
    EXR.M.CNY.EUR.SP00.A,M,CNY,EUR,SP00,A,2021-01,6

    """
  private static let history = """
    KEY,FREQ,CURRENCY,CURRENCY_DENOM,EXR_TYPE,EXR_SUFFIX,TIME_PERIOD,OBS_VALUE,ACTION,VALID_FROM,VALID_TO
    EXR.D.USD.EUR.SP00.A,D,USD,EUR,SP00,A,2021-04-01,1.2,R,2021-04-01T16:00:00+02:00,2021-04-06T09:00:00+02:00
    EXR.D.USD.EUR.SP00.A,D,USD,EUR,SP00,A,2021-04-01,1.6,R,2021-04-06T09:00:00+02:00,
    EXR.D.CNY.EUR.SP00.A,D,CNY,EUR,SP00,A,2021-04-01,8,R,2021-04-01T16:00:00+02:00,

    """

  private func rate(
    _ to: Currency, on day: String, asOf: String = "2021-12-31"
  ) throws -> (rate: FixedPoint, period: Period)? {
    let scratch = try ScratchArchive()
    defer { scratch.remove() }
    let terms = ReadingTerms(retrieved: try #require(Day("2021-12-31")))
    let inputs = [Self.daily, Self.monthly, Self.history].map {
      SourceInput(name: "rates.csv", bytes: Array($0.utf8))
    }
    let items = try inputs.map { input in
      let format = try #require(OfficialFormats.recognize(try input.head()))
      return FigureImporter.Item.official(format, input, terms)
    }
    _ = try FigureImporter(archive: scratch.writer(), now: ShippedArchive.imported).add(items)
    let maker = BriefMaker(
      archive: try scratch.reader(), terms: BriefTerms(asOf: try #require(Day(asOf))))
    let converted = try maker.convert(
      Money(FixedPoint(100), .usd), to: to, on: try #require(Day(day)))
    return converted.value.map { ($0.rate.value, $0.rate.period) }
  }

  // Each line: currency, day, the cross rate and the period that it is of.
  @Test(arguments: [
    ("CNY", "2021-03-05", "6.5", "2021-03-05"),
    // A Sunday: the Friday before.
    ("CNY", "2021-03-07", "6.5", "2021-03-05"),
    // A gap: the day before it.
    ("CNY", "2021-03-04", "6.4", "2021-03-03"), ("SGD", "2021-03-04", "1.28", "2021-03-04"),
    // No daily rate: the last whole month's average.
    ("CNY", "2021-02-10", "4", "2021-01"),
  ])
  func `Cross rates come from imported files`(
    code: String, day: String, value: String, period: String
  ) throws {
    let currency = try #require(Currency(rawValue: code))
    let found = try #require(try rate(currency, on: day))
    #expect(found.rate == FixedPoint(value))
    #expect(found.period == Period(period))
  }

  @Test func `A corrected rate counts from the day of its correction`() throws {
    let cny = try #require(Currency(rawValue: "CNY"))
    let before = try rate(cny, on: "2021-04-02", asOf: "2021-04-05")
    let after = try rate(cny, on: "2021-04-02", asOf: "2021-04-06")
    #expect(before?.rate == FixedPoint(8).scaled(by: FixedPoint(5), over: FixedPoint(6)))
    #expect(after?.rate == FixedPoint(5))
  }
}
