import OfficialSources
import Testing
import TimeSeries
import TradeStatistics

/// Rates of the European Central Bank's data service, plain and with their history; all are made up.
@Suite struct ExchangeRateHistoryTests {
  private static let plain = "KEY,FREQ,CURRENCY,CURRENCY_DENOM,EXR_TYPE,EXR_SUFFIX,TIME_PERIOD,"

  private static func key(_ frequency: String, _ currency: String) -> String {
    "EXR.\(frequency).\(currency).EUR.SP00.A,\(frequency),\(currency),EUR,SP00,A"
  }

  private func read(_ text: String) throws -> [String] {
    try OfficialText(SDMXCSVFormat.self, text).lines.map { line in
      line.split(separator: " ").dropFirst(8).joined(separator: " ")
    }
  }

  @Test func `Daily rates are public on their day, averages by the day after their month`() throws {
    let text =
      Self.plain + "OBS_VALUE,OBS_STATUS,UNIT_MULT\n" + Self.key("D", "USD")
      + ",2026-09-03,1.25,A,0\n" + Self.key("D", "CNY") + ",2026-09-03,8.5,A,0\n"
      + Self.key("M", "USD") + ",2026-08,1.2,A,0\n" + Self.key("D", "USD")
      + ",2026-09-05,NaN,H,0\n"
    #expect(
      try read(text) == [
        "EUR 2026-08 by 2026-09-01 USD 1.2", "EUR 2026-09-03 2026-09-03 CNY 8.5",
        "EUR 2026-09-03 2026-09-03 USD 1.25",
      ])
  }

  @Test func `Of other series of rates only the reference rates are taken`() throws {
    let text =
      Self.plain + "OBS_VALUE\nEXR.M.USD.EUR.SP00.E,M,USD,EUR,SP00,E,2026-08,1.2\n"
      + "EXR.Q.USD.EUR.SP00.A,Q,USD,EUR,SP00,A,2026-Q2,1.2\n"
    let read = try OfficialText(SDMXCSVFormat.self, text)
    #expect(read.releases.isEmpty)
    #expect(read.findings.count == 2)
  }

  private static let history = plain + "OBS_VALUE,ACTION,VALID_FROM,VALID_TO\n"

  @Test func `Each validity is a release of the day on which it began, with all that held then`()
    throws
  {
    let text =
      Self.history
      + Self.key("D", "USD")
      + ",2024-01-02,1.1,Replace,2024-01-02T15:57:01.000+01:00,2024-01-04T09:00:00.000+01:00\n"
      + Self.key("D", "USD") + ",2024-01-02,1.2,Replace,2024-01-04T09:00:00.000+01:00,\n"
      + Self.key("D", "CNY") + ",2024-01-02,8.1,Replace,2024-01-02T15:57:01.000+01:00,\n"
    #expect(
      try read(text) == [
        "EUR 2024-01-02 2024-01-02 CNY 8.1", "EUR 2024-01-02 2024-01-02 USD 1.1",
        "EUR 2024-01-02 2024-01-04 CNY 8.1", "EUR 2024-01-02 2024-01-04 USD 1.2",
      ])
  }

  @Test func `Of two validities that began on one day the later one stands`() throws {
    let text =
      Self.history
      + Self.key("D", "USD") + ",2024-01-02,1.2,Replace,2024-01-02T17:00:00.000+01:00,\n"
      + Self.key("D", "USD")
      + ",2024-01-02,1.1,Replace,2024-01-02T15:57:01.000+01:00,2024-01-02T17:00:00.000+01:00\n"
    #expect(try read(text) == ["EUR 2024-01-02 2024-01-02 USD 1.2"])
  }

  @Test func `A rate that was deleted is withheld from the day on which it ceased to hold`() throws
  {
    let text =
      Self.history
      + Self.key("D", "USD") + ",2024-01-02,1.1,Replace,2024-01-02T15:57:01.000+01:00,\n"
      + Self.key("D", "USD") + ",2024-01-02,,Delete,,2024-01-05T10:00:00.000+01:00\n"
      + Self.key("D", "CNY") + ",2024-01-03,8.1,Replace,2024-01-03T15:57:01.000+01:00,"
      + "2024-01-05T10:00:00.000+01:00\n"
    #expect(
      try read(text) == [
        "EUR 2024-01-02 2024-01-02 USD 1.1", "EUR 2024-01-02 2024-01-05 USD -",
        "EUR 2024-01-03 2024-01-03 CNY 8.1", "EUR 2024-01-03 2024-01-05 CNY -",
      ])
  }

  @Test func `A validity that is no moment is an error`() throws {
    let refusal = try OfficialText.refusal(
      SDMXCSVFormat.self, Self.history + Self.key("D", "USD") + ",2024-01-02,1.1,Replace,soon,\n")
    #expect(refusal?.contains("the validity is no moment") == true)
  }
}
