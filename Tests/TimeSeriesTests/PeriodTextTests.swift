import Foundation
import Testing
import TimeSeries

@Suite struct PeriodTextTests {
  @Test(arguments: [
    ("2020-03-09", PeriodUnit.day, 1), ("2020-W05", .week, 1), ("2020-01", .month, 1),
    ("2020-Q1", .quarter, 1), ("2020", .year, 1), ("0001", .year, 1), ("9999-Q4", .quarter, 1),
    ("2020-01/02", .month, 2), ("2020-01/12", .month, 12), ("2020-Q1/Q2", .quarter, 2),
    ("2020/2021", .year, 2), ("2020-W05/W08", .week, 4), ("2020-03-02/2020-03-08", .day, 7),
    // Spans that cross a year name both years.
    ("2019-11/2020-01", .month, 3), ("2019-Q4/2020-Q1", .quarter, 2),
    ("2020-W53/2021-W01", .week, 2), ("2019-12-31/2020-01-01", .day, 2),
    ("2017-07/2021-12", .month, 54),
  ])
  func `The shortest text form is read and written back`(
    text: String, unit: PeriodUnit, length: Int
  ) throws {
    let period = try #require(Period(text))
    #expect(period.unit == unit)
    #expect(period.length == length)
    #expect(period.description == text)
  }

  @Test(arguments: [
    ("2020-01/2020-02", "2020-01/02"), ("2020-Q1/2020-Q4", "2020-Q1/Q4"),
    ("2020-W05/2020-W08", "2020-W05/W08"),
  ])
  func `A repeated year is read and left out in writing`(text: String, written: String) {
    #expect(Period(text)?.description == written)
  }

  @Test func `Every unit and length comes back from its text`() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<4000 {
      let unit = PeriodUnit.allCases.randomElement(using: &random) ?? .day
      let ordinals: ClosedRange<Int> =
        switch unit {
        case .day: -100_000...100_000
        case .week: -15_000...15_000
        case .month: 12 * 1600...12 * 2400
        case .quarter: 4 * 1600...4 * 2400
        case .year: 1600...2400
        }
      let period = Period(
        unit: unit, ordinal: .random(in: ordinals, using: &random),
        length: .random(in: 1...60, using: &random))
      #expect(Period(period.description) == period)
    }
  }

  @Test(arguments: [
    "", "/", "//", "-", "20", "202", "02020", "20200", "2020-", "2020-1", "2020-1/2", "2020-00",
    "2020-13", "2020-Q", "2020-Q0", "2020-Q5", "2020-Q01", "2020-q1", "2020Q1", "2020-W0",
    "2020-W00", "2020-W54", "2021-W53", "2020-W5", "2020-w05", "2020W05", "2020-W005", "0000",
    "0000-Q1", "-2020", "+2020", "2020 ", " 2020", "2020.", "2020/", "/2020", "2020-01/",
    "2020-01//02", "2020-01/02/03", "2020-01-01-01", "2020-02-30", "2020-02-30/2020-03-01",
    "2020-03-02/08", "2020/21",
    // Both ends in one unit, the second after the first.
    "2020-01/Q2", "2020-Q1/02", "2020-01/2021", "2020/2020-03", "2020-01/2020-Q2",
    "2020-02/01", "2020-02/02", "2020/2020", "2021/2020", "2020-Q2/Q2", "2020-W08/W05",
    // More than any series holds: a typing mistake, or malice.
    "0001-01/9999-12", "0001-01-01/9999-12-31", "2020-01/99999999999999999999-01",
    "99999999999999999999", "2020-99999999999999999999", "2020-W99999999999999999999",
    "2020-01/9223372036854775807",
    // Digits of other scripts, marks and controls.
    "２０２０", "٢٠٢٠", "2020-٠١", "2020-Q１", "2020-W０５", "2020-01/٠٢", "2020\u{301}",
    "2020-Q1\u{301}", "2020\u{2013}01", "2020-01\u{2044}02", "2020\u{0}", "2020-01\n",
  ])
  func `Text that names no period is refused`(text: String) {
    #expect(Period(text) == nil)
  }

  @Test func `Endless text is refused`() {
    let digits = String(repeating: "9", count: 100_000)
    #expect(Period(digits) == nil)
    #expect(Period("2020-" + digits) == nil)
    #expect(Period("2020-01/" + digits) == nil)
    #expect(Period(String(repeating: "2020/", count: 100_000)) == nil)
  }

  @Test func `A part of a longer text is read like a whole one`() {
    let line = "period=2020-01/02,next"
    #expect(Period(line.dropFirst(7).prefix(10)) == Period("2020-01/02"))
  }

  @Test func `A period is stored as its text and read back only from a real one`() throws {
    let period = try #require(Period("2019-11/2020-01"))
    let data = try JSONEncoder().encode([period])
    #expect(try JSONDecoder().decode([Period].self, from: data) == [period])
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([Period].self, from: Data(#"["2020-02/01"]"#.utf8))
    }
  }
}
