import Testing

@testable import TimeSeries

@Suite struct LunarNewYearTests {
  @Test(arguments: [
    (1980, "1980-02-16"), (1985, "1985-02-20"), (2000, "2000-02-05"), (2012, "2012-01-23"),
    (2019, "2019-02-05"), (2020, "2020-01-25"), (2023, "2023-01-22"), (2033, "2033-01-31"),
    (2050, "2050-01-23"),
  ])
  func `New Year's Day is known`(year: Int, day: String) {
    #expect(LunarNewYear.day(in: year) == Day(day))
  }

  // A lunation is 29.5 days: the day lies 354 or 355, 383, 384 or 385 days after the last one.
  @Test func `Years are of twelve or thirteen moons`() throws {
    for year in 1981...2050 {
      let (last, this) = (LunarNewYear.day(in: year - 1), LunarNewYear.day(in: year))
      let length = try #require(this).ordinal - #require(last).ordinal
      #expect([354, 355, 383, 384, 385].contains(length), "\(year)")
    }
    #expect(LunarNewYear.day(in: 1979) == nil)
    #expect(LunarNewYear.day(in: 2051) == nil)
  }

  // 2020: the quiet days are 18 January to 8 February; 2019: 29 January to 19 February.
  @Test(arguments: [
    (2020, 0, [14, 8, 0]), (2019, 0, [3, 19, 0]), (2020, 30, [0, 13, 9]), (2019, 30, [0, 1, 21]),
  ])
  func `Quiet days fall into their months`(year: Int, lag: Int, days: [Int]) {
    let first = Month(year: year, month: 1)
    let found = LunarNewYear.shares(from: first, through: first.advanced(by: 2), lag: lag)
    #expect(found == days.map { Double($0) / 22 })
  }

  @Test func `A year's shares are one whole, whenever New Year falls`() throws {
    for year in 1985...2045 {
      let first = Month(year: year, month: 1)
      let shares = try #require(
        LunarNewYear.shares(from: first, through: first.advanced(by: 11), lag: 30))
      #expect(abs(shares.reduce(0, +) - 1) < 1e-12)
    }
  }

  @Test func `The regressor has no mean in any month of the year`() throws {
    let (first, last) = (Month(year: 2003, month: 4), Month(year: 2019, month: 11))
    let regressor = try #require(
      LunarNewYear.regressor(over: first...last, through: last.advanced(by: 12), lag: 0))
    let sample = first.distance(to: last) + 1
    #expect(regressor.count == sample + 12)
    for month in 0..<12 {
      let sum = stride(from: month, to: sample, by: 12).map { regressor[$0] }.reduce(0, +)
      #expect(abs(sum) < 1e-12)
    }
  }

  // A New Year that leaps from February to January moves trade from one month to the other.
  @Test func `A leap from February to January shows in both months`() throws {
    let (first, last) = (Month(year: 2011, month: 1), Month(year: 2020, month: 12))
    let regressor = try #require(
      LunarNewYear.regressor(over: first...last, through: last, lag: 0))
    let (january, february) = (9 * 12, 9 * 12 + 1)
    // By a second program: numbers of 2020, then of 2019.
    let expected = [0.377_272_727_272_727, -0.345_454_545_454_545]
    let before = [-0.122_727_272_727_273, 0.154_545_454_545_455]
    for (index, month) in [january, february].enumerated() {
      #expect(abs(regressor[month] - expected[index]) < 1e-12)
      #expect(abs(regressor[month - 12] - before[index]) < 1e-12)
    }
  }

  @Test func `Years beyond the table have no regressor`() {
    let last = Month(year: 2050, month: 6)
    #expect(
      LunarNewYear.regressor(over: Month(year: 2040, month: 1)...last, through: last, lag: 0) == nil
    )
  }
}
