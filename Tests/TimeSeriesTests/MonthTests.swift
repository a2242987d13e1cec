import Foundation
import Testing
import TimeSeries

@Suite struct MonthTests {
  @Test(arguments: [
    ("0001-01", 1, 1), ("1969-12", 1969, 12), ("2020-02", 2020, 2), ("9999-12", 9999, 12),
  ])
  func `Text and month turn into each other`(text: String, year: Int, number: Int) {
    let month = Month(year: year, month: number)
    #expect(Month(text) == month)
    #expect(month.description == text)
    #expect(month.ordinal == year * 12 + number - 1)
    #expect(month.year == year)
    #expect(month.monthOfYear == number)
  }

  @Test(arguments: [
    "", "-", "2020", "2020-", "2020-0", "2020-00", "2020-13", "2020-1", "2020-001", "0000-01",
    "20-01", "2020-01-", "2020-01 ", "2020-0x", "2020_01", "2020-٠١", "２０２０-01", "2020-+1",
    "12345678901234567890-01", "2020-01\u{0}", "2020-0\u{301}1",
  ])
  func `Text that is not an ISO month is refused`(text: String) {
    #expect(Month(text) == nil)
  }

  @Test(arguments: [
    ("2019-02", 28), ("2020-02", 29), ("1900-02", 28), ("2000-02", 29), ("2020-04", 30),
    ("2020-12", 31),
  ])
  func `February alone depends on the year`(text: String, days: Int) throws {
    let month = try #require(Month(text))
    #expect(month.dayCount == days)
    #expect(month.lastDay.ordinal - month.firstDay.ordinal + 1 == days)
  }

  // The text forms end with the year 9999; arithmetic on them steps outside by one.
  @Test func `Arithmetic holds beyond the years that text can name`() throws {
    let last = try #require(Month("9999-12"))
    #expect(last.lastDay == Day("9999-12-31"))
    #expect(last.advanced(by: 1).firstDay.ordinal == 2_932_897)
    let first = try #require(Month("0001-01"))
    #expect(first.advanced(by: -1).lastDay.ordinal == -719_163)
    #expect(first.advanced(by: -13).year == -1)
    #expect(first.advanced(by: -13).monthOfYear == 12)
    #expect(first.advanced(by: -13).lastDay.advanced(by: 367) == first.firstDay)
  }

  @Test func `Months are ordered, counted and ranged over by time`() throws {
    let december = try #require(Month("2019-12"))
    let march = try #require(Month("2020-03"))
    #expect(december < march)
    #expect(december.advanced(by: 3) == march)
    #expect(december.distance(to: march) == 3)
    #expect((december...march).map(\.description) == ["2019-12", "2020-01", "2020-02", "2020-03"])
  }

  @Test func `A month is stored as its text and read back only from a real month`() throws {
    let month = Month(year: 2020, month: 3)
    let data = try JSONEncoder().encode([month])
    #expect(String(decoding: data, as: UTF8.self) == #"["2020-03"]"#)
    #expect(try JSONDecoder().decode([Month].self, from: data) == [month])
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([Month].self, from: Data(#"["2020-13"]"#.utf8))
    }
  }

  @Test func `A thirteenth month is a programmer's mistake`() async {
    await #expect(processExitsWith: .failure) { _ = Month(year: 2020, month: 13) }
  }
}
