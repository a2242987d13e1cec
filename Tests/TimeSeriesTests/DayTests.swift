import Foundation
import Testing
import TimeSeries

@Suite struct DayTests {
  /// Counts day by day with the calendar's own rule, the slow way, as reference.
  @Test func `Every day from 1600 to 2400 has the ordinal that counting gives it`() {
    var ordinal = -135_140  // 370 years and 90 leap days before 1970-01-01
    for year in 1600...2400 {
      let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      for (index, length) in lengths.enumerated() {
        let month = Month(year: year, month: index + 1)
        #expect(month.dayCount == length)
        #expect(month.firstDay.ordinal == ordinal)
        #expect(month.lastDay.ordinal == ordinal + length - 1)
        for number in 1...length {
          // One check a day that fails with all its parts, not five that are five times as slow.
          let day = Day(year: year, month: index + 1, day: number)
          let back = Day(ordinal: ordinal)
          if day != back || back.year != year || back.month != month || back.dayOfMonth != number {
            Issue.record("\(year)-\(index + 1)-\(number) became \(back), ordinal \(ordinal)")
          }
          ordinal += 1
        }
      }
    }
    #expect(Day("1970-01-01")?.ordinal == 0)
    #expect(ordinal == (Day("2400-12-31")?.ordinal ?? 0) + 1)
  }

  @Test func `Text and day turn into each other, four digits for the year`() {
    for ordinal in stride(from: -719_162, through: 2_932_896, by: 97) {
      let day = Day(ordinal: ordinal)
      #expect(day.description.utf8.count == 10)
      #expect(Day(day.description) == day)
    }
    #expect(Day("0001-01-01")?.ordinal == -719_162)
    #expect(Day("9999-12-31")?.ordinal == 2_932_896)
  }

  @Test(arguments: [
    (1600, 2, 29, true), (1900, 2, 29, false), (2000, 2, 29, true), (2019, 2, 29, false),
    (2020, 2, 29, true), (2020, 2, 30, false), (2100, 2, 29, false), (2400, 2, 29, true),
    (2020, 4, 31, false), (2020, 12, 31, true), (2020, 0, 1, false), (2020, 13, 1, false),
    (2020, 1, 0, false), (2020, 1, 32, false), (2020, -1, 1, false), (0, 1, 1, false),
    (-1, 1, 1, false), (10_000, 1, 1, false), (.max, .max, .max, false),
    (.min, .min, .min, false), (2020, 1, .max, false),
  ])
  func `Only days of the calendar exist`(year: Int, month: Int, day: Int, exists: Bool) {
    #expect((Day(year: year, month: month, day: day) != nil) == exists)
  }

  @Test(arguments: [
    "", "-", "--", "2020", "2020-03", "2020-3-10", "2020-03-1", "20-03-10", "02020-03-10",
    "2020-03-10 ", " 2020-03-10", "2020/03/10", "2020-03-10-", "-2020-03-10", "+020-03-10",
    "2020-+3-10", "2020-03--1", "2020-02-30", "0000-01-01", "2020-03-10T00:00", "2020-03-1O",
    "２０２０-03-10", "2020-٠٣-10", "2020-03-1\u{0660}", "2020\u{2013}03\u{2013}10",
    "2020-03-10\u{0}", "2020-03-1\u{0}", "99999999999999999999-01-01", "2020-03-10\u{301}",
  ])
  func `Text that is not an ISO day is refused`(text: String) {
    #expect(Day(text) == nil)
  }

  @Test func `Days are ordered and counted by time`() throws {
    let leapDay = try #require(Day("2020-02-29"))
    #expect(leapDay.advanced(by: 1).description == "2020-03-01")
    #expect(leapDay.advanced(by: -60).description == "2019-12-31")
    #expect(leapDay < leapDay.advanced(by: 1))
    #expect(leapDay.month == Month(year: 2020, month: 2))
  }

  @Test func `A day is stored as its text and read back only from a real day`() throws {
    let day = try #require(Day("2020-03-10"))
    let data = try JSONEncoder().encode([day])
    #expect(String(decoding: data, as: UTF8.self) == #"["2020-03-10"]"#)
    #expect(try JSONDecoder().decode([Day].self, from: data) == [day])
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([Day].self, from: Data(#"["2020-02-30"]"#.utf8))
    }
  }
}
