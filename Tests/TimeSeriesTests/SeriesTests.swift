import Testing
import TimeSeries

@Suite struct SeriesTests {
  @Test func `A gap is never zero`() throws {
    let series = try SeriesFixtures.series(["2020-01": 5, "2020-03": 7])
    let february = try #require(Month("2020-02"))
    #expect(series.values == [Bounded(5), nil, Bounded(7)])
    #expect(series[february] == .notMeasurable(SeriesFixtures.missing))
    #expect(series.sum(over: Period(february)).value == nil)
    #expect(series[try #require(Month("2020-03"))] == .value(Bounded(7)))
  }

  @Test func `A true zero is a value`() throws {
    let series = try SeriesFixtures.series(["2020-01": 0])
    #expect(series.sum(over: Period(Month(year: 2020, month: 1))).value?.value == Bounded(0))
  }

  @Test func `A span never becomes months`() throws {
    let series = try SeriesFixtures.series(["2020-01/02": 2537, "2020-03": 1532])
    for month in [Month(year: 2020, month: 1), Month(year: 2020, month: 2)] {
      #expect(
        series[month].reason
          == Reason(.onlyCombined, "\(month) is published only combined, as 2020-01/02"))
      #expect(series.sum(over: Period(month)).reason?.kind == .onlyCombined)
    }
    #expect(series.start == Month(year: 2020, month: 3))
    #expect(series.values.count == 1)
  }

  @Test func `The shortest span that holds a month is named as what it is combined in`() throws {
    let series = try SeriesFixtures.series(["2020": 9, "2020-01/03": 3, "2020-01/02": 2])
    let reason = series.cause(of: Month(year: 2020, month: 2))
    #expect(reason.text == "2020-02 is published only combined, as 2020-01/02")
    #expect(series.cause(of: Month(year: 2020, month: 5)).text.hasSuffix("as 2020"))
  }

  @Test func `A known cause goes before the general one, month by month`() throws {
    let april = Month(year: 2020, month: 4)
    let late = Reason(.notYetPublished, "2020-04 is due on 2020-06-04")
    let series = try SeriesFixtures.series(["2020-03": 1], causes: [april: late])
    #expect(series[april] == .notMeasurable(late))
    #expect(series[april.advanced(by: 1)] == .notMeasurable(SeriesFixtures.missing))
    #expect(series.sum(over: Period(april)) == .notMeasurable(late))
  }

  @Test func `Order of observations does not matter, except that the later of two wins`() throws {
    let given = try SeriesFixtures.series(["2020-03": 3, "2020-Q2": 6, "2020-01": 1, "2020": 9])
    #expect(given.start == Month(year: 2020, month: 1))
    #expect(given.end == Month(year: 2020, month: 3))
    #expect(given.values == [Bounded(1), nil, Bounded(3)])
    #expect(given.spans.map(\.period.description) == ["2020", "2020-04/06"])
    // The same days under another name are the same observation.
    let twice = try SeriesFixtures.series([
      "2020-Q1": 4, "2020-01/03": 5, "2020-02": 1, "2020-02": 2,
    ])
    #expect(twice.spans.map(\.value) == [Bounded(5)])
    #expect(twice.values == [Bounded(2)])
  }

  @Test func `An empty series carries its cause`() {
    let series = Series<Int>([], missing: SeriesFixtures.missing)
    #expect(series.isEmpty)
    #expect(series.start == nil)
    #expect(series.end == nil)
    #expect(series.lastDay == nil)
    #expect(series.sum(over: Period(year: 2020)) == .notMeasurable(SeriesFixtures.missing))
  }

  @Test(arguments: [
    (["2020-03", "2020-01/02"], "2020-03-31"), (["2020-03", "2020-01/04"], "2020-04-30"),
    (["2020"], "2020-12-31"), (["2020-02"], "2020-02-29"),
    // A year sorts before its second quarter and ends after it.
    (["2020", "2020-Q2", "2020-Q1"], "2020-12-31"),
  ])
  func `The last day is the latest that any observation covers`(
    periods: [String], last: String
  ) throws {
    let observations = try periods.map {
      Series<Int>.Observation(period: try SeriesFixtures.period($0), value: Bounded(1))
    }
    #expect(Series(observations, missing: SeriesFixtures.missing).lastDay == Day(last))
  }

  @Test func `Days and weeks stay out, for they line up with no month`() throws {
    let series = try SeriesFixtures.series(["2020-W05": 1, "2020-01-31": 2])
    #expect(series.isEmpty)
    let sum = series.sum(over: try SeriesFixtures.period("2020-W05"))
    #expect(sum.reason?.kind == .notComparable)
  }
}
