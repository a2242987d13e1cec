import Publishing
import Testing
import TimeSeries

@Suite struct DateTextTests {
  @Test(arguments: [
    ("2020-03-10", "10 March 2020"), ("2020-01", "January 2020"),
    ("2020-01/02", "January–February 2020"), ("2019-11/2020-01", "November 2019–January 2020"),
    ("2019", "2019"), ("2020/2021", "2020–2021"), ("2019-01/12", "2019"),
    ("2020-Q1", "January–March 2020"), ("2020-W05", "2020-W05"),
  ]) func `Periods read as people write them`(period: String, expected: String) throws {
    #expect(DateText.period(try #require(Period(period))) == expected)
  }
}
