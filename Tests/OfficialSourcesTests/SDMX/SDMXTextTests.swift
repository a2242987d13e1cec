import Testing
import TimeSeries
import TradeStatistics

@testable import OfficialSources

/// The small parts of SDMX: periods, moments, numbers, profiles.
@Suite struct SDMXTextTests {
  @Test(arguments: [
    ("2026", "2026"), ("2026-04", "2026-04"), ("2026-M04", "2026-04"), ("2026-Q2", "2026-Q2"),
    ("2026-W15", "2026-W15"), ("2026-04-09", "2026-04-09"), ("2026-04-09T12:00:00Z", "2026-04-09"),
    ("2026-A1", "2026"), ("2026-01-01/P2M", "2026-01/02"), ("2025-01-01/P2Y", "2025/2026"),
    ("2026-01-05/P2W", "2026-W02/W03"), ("2026-01-05/P3D", "2026-01-05/2026-01-07"),
    ("2026-01-01T00:00:00/P1M", "2026-01"),
  ])
  func `Periods are read as SDMX writes them`(text: String, period: String) {
    #expect(Period(sdmx: text)?.description == period)
  }

  @Test(arguments: [
    "", "26", "2026-13", "2026-M13", "2026-M4", "2026-Q5", "2026-W54", "2026/2027", "2026-01/02",
    "2026-S1", "2026-02-30", "T", "2026-M04-01", "0000", "2026-Q",
    "2026-01-02/P2M", "2026-02-01/P1Y", "2026-01-06/P1W", "2026-01-01/P0M", "2026-01-01/P",
    "2026-01-01/PM", "2026-01-01/P-1M", "2026-01-01/P2H", "2026-01-01/2M", "9999-01-01/P9999Y",
    "2026-01-01/P99999M", "2026-01-01/", "/P1M",
  ])
  func `Nothing else is a period`(text: String) {
    #expect(Period(sdmx: text) == nil)
  }

  @Test func `Moments are ordered in universal time and belong to the day of their clock`() throws {
    let winter = try #require(SDMXMoment("2024-01-02T15:57:01.000+01:00"))
    let same = try #require(SDMXMoment("2024-01-02T14:57:01Z"))
    let late = try #require(SDMXMoment("2024-01-03T00:30:00+01:00"))
    #expect(winter.order == same.order)
    #expect(late.order > winter.order)
    #expect(late.day == Day("2024-01-03"))
    #expect(SDMXMoment("2024-01-02")?.order == winter.order - (14 * 3600 + 57 * 60 + 1) * 1000)
  }

  @Test(arguments: [
    "", "x", "2024-01-02T", "2024-01-02T15", "2024-01-02T15:57:01+1", "2024-01-02T15:57:01.+01:00",
    "2024-01-02T15:57:01Zx", "2024-01-02T99:57:01Z",
  ])
  func `What is no moment is not read as one`(text: String) {
    #expect(SDMXMoment(text) == nil)
  }

  @Test(arguments: [
    ("1.5", 0, "1.5"), ("1.5", 6, "1500000"), ("1.25E3", 0, "1250"), ("1e-6", 0, "0.000001"),
    ("-2", 0, "-2"), ("+2", 0, "2"), ("0.0000005", 0, "0.000001"), ("0.00000049", 0, "0"),
    (".5", 0, "0.5"), ("999999999999999999", 0, "999999999999999999"),
    ("1.123456789012345678901234567890", 0, "1.123457"), ("0", 12, "0"), ("5e-40", 0, "0"),
  ])
  func `Numbers are exact, or rounded at the millionth`(text: String, power: Int, value: String) {
    #expect(SDMXNumber(text, powerOfTen: power)?.value.description == value)
  }

  @Test func `A number that lost digits says so`() {
    #expect(SDMXNumber("1.1234567")?.isRounded == true)
    #expect(SDMXNumber("1.1234560")?.isRounded == false)
  }

  @Test(arguments: [
    "", "-", ".", "1,5", "1.2.3", "e5", "1e", "1e+", "1e99", "0x10", "1000000000000000000", " 1",
    "1e18", "99999999999999999999999999999999999999999",
  ])
  func `What is no number, or too large to keep, is not read as one`(text: String) {
    #expect(SDMXNumber(text) == nil)
  }

  @Test func `All shipped profiles are valid`() {
    #expect(SDMXProfile.shippedTexts.count == SDMXProfile.shipped.count)
    #expect(
      SDMXProfile.shipped.map(\.identifier) == ["eurostat-comext", "imf-imts", "ecb-exr"])
  }

  // Each line: what is exchanged in a valid profile, for what, and what is said.
  static let brokenProfiles: [(String, String, String)] = [
    ("sdmx-profile: 1", "sdmx-profile: 2", "expected a whole number from 1 to 1"),
    ("flow: export", "flow: exports", "unknown flow 'exports' (did you mean 'export'?)"),
    ("reporter: USA", "reporter: US", "expected an economy such as USA"),
    ("DIM_1: {only: [A]}", "DIM_1: {}", "'DIM_1' says nothing of its codes"),
    ("DIM_1: {only: [A]}", "DIM_1: {is: reporters}", "unknown role 'reporters'"),
    ("{product: TOTAL}", "{measure: quantity}", "a quantity without a unit"),
    ("{product: TOTAL}", "{measure: value, times: 0}", "expected a number above zero"),
    ("{product: TOTAL}", "TOTAL", "expected facts such as"),
    ("period: DIM_3", "perod: DIM_3", "unknown key 'perod' (did you mean 'period'?)"),
    ("title: Three dimensions", "", "missing key 'title'"),
  ]

  @Test(arguments: brokenProfiles)
  func `What is wrong in a profile is said`(from: String, to: String, message: String) throws {
    let text = threeDimensions.replacing(from, with: to)
    let error = #expect(throws: (any Error).self) { try terms(profile: text) }
    #expect("\(error.map { "\($0)" } ?? "")".contains(message))
  }
}
