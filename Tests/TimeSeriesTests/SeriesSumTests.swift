import Testing
import TimeSeries

@Suite struct SeriesSumTests {
  /// China's surplus with the United States in early 2020, in 10 mn US dollars, as first published
  /// by its customs: 25.37, 15.32 and, for the whole quarter in April, 40.77 bn.
  private static let early2020: KeyValuePairs = ["2020-01/02": 2537, "2020-03": 1532]

  @Test func `A sum is exact where bounds line up`() throws {
    let series = try SeriesFixtures.series(Self.early2020)
    let sum = try #require(try series.sum(over: SeriesFixtures.period("2020-Q1")).value)
    #expect(sum.value == Bounded(4069))
    #expect(sum.parts.map(\.description) == ["2020-01/02", "2020-03"])
    #expect(sum.revisedFrom == nil)
    #expect(sum.period == Period("2020-Q1"))
  }

  @Test(arguments: ["2020-Q1", "2020-01/03"])
  func `The published whole wins, and the sum of its parts is told beside it`(
    published: String
  ) throws {
    let series = try SeriesFixtures.series([
      "2020-01/02": 2537, "2020-03": 1532, published: 4077,
    ])
    for asked in ["2020-Q1", "2020-01/03"] {
      let sum = try #require(try series.sum(over: SeriesFixtures.period(asked)).value)
      #expect(sum.value == Bounded(4077))
      #expect(sum.revisedFrom == Bounded(4069))
      #expect(sum.parts == [try SeriesFixtures.period("2020-01/03")])
    }
  }

  @Test func `A published whole that its parts add up to is no revision`() throws {
    let series = try SeriesFixtures.series(["2020-01/02": 2537, "2020-03": 1532, "2020-Q1": 4069])
    #expect(series.sum(over: try SeriesFixtures.period("2020-Q1")).value?.revisedFrom == nil)
  }

  @Test func `A published whole needs no parts`() throws {
    let series = try SeriesFixtures.series(["2020-03": 1532, "2020-Q1": 4077])
    let sum = try #require(try series.sum(over: SeriesFixtures.period("2020-Q1")).value)
    #expect(sum.value == Bounded(4077))
    #expect(sum.revisedFrom == nil)
  }

  // The quarter's 40.77 holds what was revised since March; a sum through April must not lose it.
  @Test func `A revision inside a longer sum is kept and told`() throws {
    let series = try SeriesFixtures.series([
      "2020-01/02": 2537, "2020-03": 1532, "2020-Q1": 4077, "2020-04": 2287,
    ])
    let sum = try #require(series.yearToDate(through: Month(year: 2020, month: 4)).value)
    #expect(sum.value == Bounded(4077 + 2287))
    #expect(sum.parts.map(\.description) == ["2020-01/03", "2020-04"])
    #expect(sum.revisedFrom == Bounded(4069 + 2287))
  }

  @Test func `Five months and June add up to the half year, months or not`() throws {
    let half = try SeriesFixtures.period("2018-01/06")
    let sums = try SeriesFixtures.series(["2018-01/05": 500, "2018-06": 60])
    #expect(sums.sum(over: half).value?.value == Bounded(560))
    let both = try SeriesFixtures.series(["2018-01/05": 500, "2018-06": 60, "2018-01/06": 561])
    #expect(both.sum(over: half).value?.value == Bounded(561))
    #expect(both.sum(over: half).value?.revisedFrom == Bounded(560))
    // The difference of two spans is June, but no office published it as such.
    let spans = try SeriesFixtures.series(["2018-01/05": 500, "2018-01/06": 561])
    #expect(spans.sum(over: Period(Month(year: 2018, month: 6))).reason?.kind == .onlyCombined)
  }

  @Test func `A span that reaches out of the period is not used`() throws {
    let series = try SeriesFixtures.series(["2019-12/2020-01": 3, "2020-02": 1, "2020-03/04": 5])
    #expect(
      SeriesFixtures.outcome(series.sum(over: try SeriesFixtures.period("2020-01/02")))
        == "2020-01 is published only combined, as 2019-12/2020-01")
    #expect(
      SeriesFixtures.outcome(series.sum(over: try SeriesFixtures.period("2020-02/03")))
        == "2020-03 is published only combined, as 2020-03/04")
    #expect(
      SeriesFixtures.outcome(series.sum(over: try SeriesFixtures.period("2019-12/2020-04"))) == "9")
  }

  @Test func `Year to date and twelve months end with the month asked for`() throws {
    let months = (0..<24).map { Month(year: 2019, month: 1).advanced(by: $0) }
    let series = Series(
      months.enumerated().map {
        .init(period: Period($0.element), value: Bounded(1 << $0.offset))
      }, missing: SeriesFixtures.missing)
    let april = Month(year: 2020, month: 4)
    #expect(series.yearToDate(through: april).value?.value == Bounded(0xF << 12))
    #expect(series.twelveMonths(through: april).value?.value == Bounded(0xFFF << 4))
    let december = Month(year: 2020, month: 12)
    #expect(series.yearToDate(through: december) == series.twelveMonths(through: december))
    let january = Month(year: 2020, month: 1)
    #expect(series.yearToDate(through: january).value?.value == Bounded(1 << 12))
    #expect(series.twelveMonths(through: Month(year: 2019, month: 11)).value == nil)
  }

  @Test func `A missing month makes exactly the sums over it not measurable`() throws {
    let first = Month(year: 2019, month: 1)
    let late = Reason(.notYetPublished, "late")
    for gap in 0..<24 {
      let observations = (0..<24).filter { $0 != gap }.map {
        Series<Int>.Observation(period: Period(first.advanced(by: $0)), value: Bounded(1 << $0))
      }
      let series = Series(
        observations, causes: [first.advanced(by: gap): late], missing: SeriesFixtures.missing)
      for start in 0..<24 {
        for end in start..<24 {
          let period = Period(
            from: first.advanced(by: start), through: first.advanced(by: end))
          let expected: Measured<Int> =
            (start...end).contains(gap)
            ? .notMeasurable(late) : .value((1 << (end + 1)) - (1 << start))
          if series.sum(over: period).map(\.value.value) != expected {
            Issue.record("\(period) without \(first.advanced(by: gap))")
          }
        }
      }
    }
  }

  @Test func `The month told is the one that stops the sum, not one inside a used span`() throws {
    let series = try SeriesFixtures.series(["2020-01/02": 2, "2020-01/03": 3, "2020-05": 5])
    let sum = series.sum(over: try SeriesFixtures.period("2020-01/05"))
    #expect(sum == .notMeasurable(SeriesFixtures.missing))
  }

  @Test func `Tolerances of the parts add up, and a whole is rounded once`() throws {
    let parts = try SeriesFixtures.series(
      ["2020-01/02": 254, "2020-03": 153, "2020-04": 229], tolerance: 5)
    let sum = try #require(parts.sum(over: try SeriesFixtures.period("2020-01/04")).value)
    #expect(sum.value == Bounded(636, tolerance: 15))
    let whole = try SeriesFixtures.series(
      ["2020-01/02": 254, "2020-03": 153, "2020-Q1": 408, "2020-04": 229], tolerance: 5)
    let better = try #require(whole.sum(over: try SeriesFixtures.period("2020-01/04")).value)
    #expect(better.value == Bounded(637, tolerance: 10))
    #expect(better.revisedFrom == Bounded(636, tolerance: 15))
  }
}
