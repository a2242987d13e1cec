import HTTPMessages
import Testing
import TimeSeries
import TradeStatistics

@testable import Fetching

@Suite struct PlanTests {
  private func month(_ text: String) throws -> Month { try #require(Month(text)) }

  private func addresses(_ plan: FetchPlan) -> [String] {
    plan.steps.flatMap { $0.addresses }.map { "\($0)" }
  }

  @Test func `Exports by product are asked for with everything that keeps groups out`() throws {
    let plan = try Census.plan("2019-11", "2020-07", level: .hs6)
    #expect(
      addresses(plan)
        == ["from%202019-11%20to%202019-12", "from%202020-01%20to%202020-06", "2020-07"]
        .map { "https://" + Census.exports($0, level: "HS6").replacing("&key=k3y", with: "") })
  }

  @Test func `Imports bring general imports, consumption and CIF at once`() throws {
    let code = try #require(ProductCode("854231"))
    let plan = try FetchPlan.census(
      .import, partner: .china, level: .hs6, months: month("2020-02")...month("2020-02"),
      codes: [code], onFile: .nothing)
    #expect(
      addresses(plan) == [
        "https://api.census.gov/data/timeseries/intltrade/imports/hs?get=I_COMMODITY,GEN_VAL_MO,"
          + "CON_VAL_MO,GEN_CIF_MO,GEN_QY1_MO,GEN_QY1_MO_FLAG,UNIT_QY1&time=2020-02&COMM_LVL=HS6"
          + "&SUMMARY_LVL=DET&CTY_CODE=5700&I_COMMODITY=854231"
      ])
  }

  @Test func `Codes under other codes are not asked for twice`() throws {
    let codes = try ["2905", "290543", "27"].map { try #require(ProductCode($0)) }
    let plan = try Census.plan("2020-01", "2020-01", level: .hs6, codes: codes)
    #expect(addresses(plan)[0].hasSuffix("&E_COMMODITY=2905*&E_COMMODITY=27*"))
  }

  @Test func `No address is longer than four kilobytes`() throws {
    let codes = (0..<180).compactMap { ProductCode("\(1_000_000_000 + $0)") }
    let plan = try Census.plan("2020-01", "2020-12", codes: codes)
    #expect(plan.steps.count == 1)
    #expect(addresses(plan).count == 2)
    #expect(addresses(plan).allSatisfy { $0.utf8.count <= 4096 })
    let comtrade = try FetchPlan.comtrade(
      .keyed, reporter: .china, partner: .usa, .import, level: .hs6,
      months: month("2020-01")...month("2020-12"),
      codes: (0..<900).compactMap { ProductCode("\(100_000 + $0)") }, onFile: .nothing)
    #expect(comtrade.steps.count == 2)
    #expect(addresses(comtrade).allSatisfy { $0.utf8.count <= 4096 })
  }

  @Test func `Comtrade is asked for twelve periods a call at most, everything else pinned`() throws
  {
    let plan = try FetchPlan.comtrade(
      .keyed, reporter: .china, partner: .usa, .export, level: .hs2,
      months: month("2020-11")...month("2021-02"), onFile: .nothing)
    let base =
      "https://comtradeapi.un.org/data/v1/get/C/M/HS?reporterCode=156&partnerCode=842&period="
    let rest = "&cmdCode=AG2&flowCode=X&partner2Code=0&customsCode=C00&motCode=0"
    let dates = "https://comtradeapi.un.org/data/v1/getDa/C/M/HS?reporterCode=156&period="
    #expect(
      addresses(plan) == [
        dates + "202011,202012", dates + "202101,202102",
        base + "202011,202012" + rest, base + "202101,202102" + rest,
      ])
  }

  @Test func `Without a key one period and one product are asked for at a time`() throws {
    let plan = try FetchPlan.comtrade(
      .preview, reporter: .china, partner: .usa, .import, level: .hs4,
      months: month("2020-01")...month("2020-02"),
      codes: ["1201", "1001"].compactMap { ProductCode($0) }, onFile: .nothing)
    #expect(plan.steps.count == 3)
    #expect(addresses(plan).count == 5)
    #expect(
      addresses(plan)[0]
        == "https://comtradeapi.un.org/public/v1/getDA/C/M/HS?reporterCode=156"
        + "&period=202001,202002")
    #expect(
      addresses(plan)[2]
        == "https://comtradeapi.un.org/public/v1/preview/C/M/HS?reporterCode=156&partnerCode=842"
        + "&period=202001&cmdCode=1001&flowCode=M&partner2Code=0&customsCode=C00&motCode=0")
  }

  @Test func `The other offices' addresses are as they document them`() throws {
    let span = try month("2024-01")...month("2024-12")
    let code = try #require(ProductCode("1201"))
    #expect(
      addresses(FetchPlan.exportSales(commodity: 801, marketingYears: [2026])) == [
        "https://api.fas.usda.gov/api/esr/datareleasedates",
        "https://api.fas.usda.gov/api/esr/exports/commodityCode/801/allCountries/marketYear/2026",
      ])
    let sgd = try #require(Currency(rawValue: "SGD"))
    #expect(
      addresses(
        FetchPlan.exchangeRates(
          [.usd, sgd], isDaily: false, months: span, history: true, onFile: .nothing)) == [
          "https://data-api.ecb.europa.eu/service/data/EXR/M.USD+SGD.EUR.SP00.A?format=csvdata"
            + "&startPeriod=2024-01&endPeriod=2024-12&includeHistory=true"
        ])
    #expect(
      addresses(
        FetchPlan.comext(
          reporter: "DE", partner: "US", .export, products: [code], months: span)) == [
          "https://ec.europa.eu/eurostat/api/comext/dissemination/sdmx/2.1/data/DS-045409/"
            + "M.DE.US.1201.2.VALUE_IN_EUROS+QUANTITY_IN_100KG?format=SDMX-CSV"
            + "&startPeriod=2024-01&endPeriod=2024-12"
        ])
    #expect(
      addresses(
        FetchPlan.byPartner(reporter: .usa, partner: .china, .export, months: span)) == [
          "https://api.imf.org/external/sdmx/2.1/data/IMF.STA,IMTS/USA.XG_FOB_USD.CHN.M"
            + "?startPeriod=2024-01&endPeriod=2024-12"
        ])
  }

  @Test func `A key goes where its provider wants it, and is never shown`() throws {
    let sales = ExportSalesQuery(.sales(commodity: 801, marketingYear: 2026))
    let request = Provider.usda.rules.request(sales, key: .init("s3cr3t"))
    #expect(request.secretHeaders.keys.sorted() == ["X-Api-Key"])
    let query = try #require(try Census.plan("2020-01", "2020-01").steps.first?.queries.first)
    let census = Provider.census.rules.request(query, key: .init("s3cr3t"))
    #expect(census.address.reveal().hasSuffix("&CTY_CODE=5700&key=s3cr3t"))
    #expect("\(census)".hasSuffix("&key=***") && !"\(request)".contains("s3cr3t"))
  }

  @Test(arguments: ["2009-12"])
  func `Months before the interface begins are refused with where it does`(_ from: String) throws {
    let error = #expect(throws: FetchError.self) { try Census.plan(from, "2010-02") }
    #expect(error?.description.contains("2010-01") == true)
  }

  @Test func `A code longer than the level, or a partner without a code, is refused`() throws {
    let code = try #require(ProductCode("1201900095"))
    #expect(throws: FetchError.self) {
      try Census.plan("2020-01", "2020-01", level: .hs6, codes: [code])
    }
    let error = #expect(throws: FetchError.self) {
      try FetchPlan.census(
        .export, partner: .euroArea, level: .hs6, months: month("2020-01")...month("2020-01"),
        onFile: .nothing)
    }
    #expect(error?.description.contains("EMU") == true)
  }

  @Test(arguments: [
    (2000, "2000-04-23"), (2019, "2019-04-21"), (2020, "2020-04-12"), (2024, "2024-03-31"),
    (2038, "2038-04-25"),
  ])
  func `Easter is where it is`(_ year: Int, _ day: String) {
    #expect("\(RateDays.easterSunday(year))" == day)
  }

  @Test func `Rates are set on working days of TARGET`() {
    let april = RateDays.days(of: Month(year: 2020, month: 4)).map(\.dayOfMonth)
    #expect(april == [1, 2, 3, 6, 7, 8, 9, 14, 15, 16, 17, 20, 21, 22, 23, 24, 27, 28, 29, 30])
    let days = (1...12).flatMap { RateDays.days(of: Month(year: 2020, month: $0)) }
    // As many as the bank's file has for the year.
    #expect(days.count == 257)
  }

  @Test func `Runs never cross a year or a block, and have no gaps`() {
    let months = [0, 1, 3, 4, 5, 11, 12, 13].map { Month(year: 2020, month: 1).advanced(by: $0) }
    #expect(
      MonthRange.runs(of: months.reversed(), limit: 3).map(\.name) == [
        "2020-01--2020-02", "2020-04--2020-06", "2020-12", "2021-01--2021-02",
      ])
  }
}
