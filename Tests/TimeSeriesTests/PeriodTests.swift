import Testing
import TimeSeries

@Suite struct PeriodTests {
  @Test(arguments: [
    ("2020-03-09", "2020-03-09", "2020-03-09"), ("2020-02", "2020-02-01", "2020-02-29"),
    ("2020-Q1", "2020-01-01", "2020-03-31"), ("2020", "2020-01-01", "2020-12-31"),
    ("2020-01/02", "2020-01-01", "2020-02-29"), ("2019-11/2020-01", "2019-11-01", "2020-01-31"),
    ("2020-Q4/2021-Q1", "2020-10-01", "2021-03-31"), ("2020/2021", "2020-01-01", "2021-12-31"),
    ("2020-W05/W08", "2020-01-27", "2020-02-23"),
    // The last year that text can name has a last day too.
    ("9999", "9999-01-01", "9999-12-31"), ("9999-12", "9999-12-01", "9999-12-31"),
    ("9999-Q4", "9999-10-01", "9999-12-31"),
  ])
  func `A period covers its first through its last day`(
    text: String, first: String, last: String
  ) throws {
    let period = try #require(Period(text))
    #expect(period.firstDay == Day(first))
    #expect(period.lastDay == Day(last))
  }

  @Test(arguments: [
    ("2020-W01", "2019-12-30"), ("2020-W53", "2020-12-28"), ("2021-W01", "2021-01-04"),
    ("2015-W53", "2015-12-28"), ("2016-W01", "2016-01-04"), ("2009-W53", "2009-12-28"),
    ("2010-W01", "2010-01-04"), ("2026-W53", "2026-12-28"), ("1970-W01", "1969-12-29"),
    ("0001-W01", "0001-01-01"), ("9999-W52", "9999-12-27"),
  ])
  func `ISO weeks begin on the Mondays of the published calendars`(
    text: String, monday: String
  ) throws {
    let week = try #require(Period(text))
    #expect(week.firstDay == Day(monday))
    #expect(week.lastDay == Day(monday)?.advanced(by: 6))
  }

  /// A year has 53 weeks where it begins on a Thursday, or is leap and begins on a Wednesday.
  @Test func `Years of 53 weeks are those of the rule, and weeks leave no day out`() throws {
    var nextMonday = try #require(Day("1600-01-03"))
    for year in 1600...2400 {
      let weekday = (((Month(year: year, month: 1).firstDay.ordinal + 3) % 7) + 7) % 7
      let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
      let count = weekday == 3 || (weekday == 2 && isLeap) ? 53 : 52
      for number in 1...count {
        let text = "\(year)-W" + (number < 10 ? "0" : "") + "\(number)"
        let week = try #require(Period(text))
        #expect(week.firstDay == nextMonday)
        #expect(week.description == text)
        nextMonday = week.lastDay.advanced(by: 1)
      }
      #expect((Period("\(year)-W53") != nil) == (count == 53))
    }
  }

  @Test(arguments: [
    ("2020-01/12", "2020"), ("2020-Q1/Q4", "2020"), ("2020-Q1", "2020-01/03"),
    ("2020-01/03", "2020-01/03"), ("2019-01/2020-12", "2019/2020"), ("2020", "2020"),
    // Twelve months from July are no calendar year.
    ("2019-07/2020-06", "2019-07/2020-06"), ("2020-Q3/2021-Q2", "2020-07/2021-06"),
    ("2020-01", "2020-01"), ("2020-W05", "2020-W05"), ("2020-03-09", "2020-03-09"),
  ])
  func `Periods of the same months have one canonical form`(text: String, canonical: String) {
    #expect(Period(text)?.canonical == Period(canonical))
    #expect(Period(text)?.canonical.canonical == Period(canonical))
  }

  @Test func `The same days mean the same canonical form, for months, quarters and years`() {
    var periods: [Period] = []
    for (unit, first, count) in [
      (PeriodUnit.month, 24_240, 24), (.quarter, 8080, 8), (.year, 2020, 2),
    ] {
      for start in 0..<count {
        for length in 1...(count - start) {
          periods.append(Period(unit: unit, ordinal: first + start, length: length))
        }
      }
    }
    for left in periods {
      for right in periods
      where left.covers(sameDaysAs: right) != (left.canonical == right.canonical) {
        Issue.record("\(left) and \(right)")
      }
    }
  }

  @Test(arguments: [
    ("2020", "2020-02", true), ("2020-01/02", "2020-02", true), ("2020-02", "2020-01/02", false),
    ("2020-Q1", "2020-Q1", true), ("2020-Q1", "2020-03/04", false), ("2020", "2020-W02", true),
    ("2020", "2020-W01", false), ("2020-01", "2020-01-31", true), ("2020-01", "2020-02-01", false),
    ("2020-W10", "2020-03-08", true), ("2020-W10", "2020-03-09", false), ("9999", "9999-07", true),
  ])
  func `Containing is containing every day`(outer: String, inner: String, holds: Bool) throws {
    let outer = try #require(Period(outer))
    #expect(outer.contains(try #require(Period(inner))) == holds)
  }

  @Test(arguments: [
    ("2020-01/02", -1, "2019-01/02"), ("2020-02", -1, "2019-02"), ("2020-Q1", -1, "2019-Q1"),
    ("2020", 2, "2022"), ("2019-11/2020-01", 1, "2020-11/2021-01"), ("2020-01/12", 1, "2021-01/12"),
    ("2020-Q3", 0, "2020-Q3"),
  ])
  func `A year later is the same period in the same words`(
    text: String, years: Int, shifted: String
  ) {
    #expect(Period(text)?.shifted(byYears: years) == Period(shifted))
  }

  @Test(arguments: ["2020-02-29", "2020-W53"])
  func `Days and weeks have no year-later`(text: String) throws {
    #expect(try #require(Period(text)).shifted(byYears: 1) == nil)
  }

  @Test(arguments: [
    ("2020-02", ["2020-02"]), ("2020-Q4", ["2020-10", "2020-11", "2020-12"]),
    ("2019-12/2020-01", ["2019-12", "2020-01"]),
  ])
  func `Months covered are those from first through last`(text: String, months: [String]) throws {
    #expect(try #require(Period(text)?.months).map(\.description) == months)
  }

  @Test func `Only a single month is a month, and weeks and days line up with none`() {
    #expect(Period("2020-02")?.month == Month("2020-02"))
    #expect(Period("2020-01/02")?.month == nil)
    #expect(Period("2020-Q1")?.month == nil)
    #expect(Period("2020-W05")?.months == nil)
    #expect(Period("2020-02-01/2020-02-29")?.months == nil)
  }

  @Test func `Periods are ordered by first day, then last day, then unit`() {
    let texts = [
      "2019-12", "2020-01-01", "2020-01", "2020-01/02", "2020-01/03", "2020-Q1", "2020-01/12",
      "2020", "2020-W02", "2020-02",
    ]
    let periods = texts.compactMap { Period($0) }
    #expect(periods.reversed().sorted() == periods)
  }

  @Test func `A period of no length and a span that ends before it begins are mistakes`() async {
    await #expect(processExitsWith: .failure) {
      _ = Period(unit: .month, ordinal: 24_240, length: 0)
    }
    await #expect(processExitsWith: .failure) {
      _ = Period(from: Month(year: 2020, month: 2), through: Month(year: 2020, month: 1))
    }
  }
}
