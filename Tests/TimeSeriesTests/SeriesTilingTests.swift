import Testing
import TimeSeries

@Suite struct SeriesTilingTests {
  private static let first = Month(year: 2019, month: 11)

  /// Tries every way to lay observations end to end; exponential, for short ranges only.
  private func tilings(
    _ observations: [Series<Int>.Observation], from start: Month, through end: Month
  ) -> [[Series<Int>.Observation]] {
    guard start <= end else { return [[]] }
    return observations.flatMap { observation -> [[Series<Int>.Observation]] in
      guard let months = observation.period.months, months.lowerBound == start,
        months.upperBound <= end
      else { return [] }
      let next = months.upperBound.advanced(by: 1)
      return tilings(observations, from: next, through: end).map { [observation] + $0 }
    }
  }

  private func randomObservations(
    _ random: inout SeededGenerator
  ) -> [Series<Int>.Observation] {
    var seen: Set<Period> = []
    return (0..<Int.random(in: 4...14, using: &random)).compactMap { _ in
      let start = Int.random(in: 0..<9, using: &random)
      let length = Bool.random(using: &random) ? 1 : Int.random(in: 1...(9 - start), using: &random)
      let period = Period(
        from: Self.first.advanced(by: start), through: Self.first.advanced(by: start + length - 1)
      ).canonical
      guard seen.insert(period).inserted else { return nil }
      let value = Int.random(in: -1000...1000, using: &random)
      return .init(
        period: period, value: Bounded(value, tolerance: .random(in: 0...9, using: &random)))
    }
  }

  private func sum(_ parts: [Series<Int>.Observation]) -> Bounded<Int> {
    parts.reduce(.zero) { $0 + $1.value }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `Sums agree with trying every tiling`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<5 {
      let observations = randomObservations(&random)
      let series = Series(observations.shuffled(using: &random), missing: SeriesFixtures.missing)
      for start in 0..<9 {
        for end in start..<9 {
          let (from, through) = (Self.first.advanced(by: start), Self.first.advanced(by: end))
          let all = tilings(observations, from: from, through: through)
          let measured = series.sum(over: Period(from: from, through: through))
          guard let fewest = all.map(\.count).min(), let most = all.map(\.count).max() else {
            #expect(measured.value == nil)
            continue
          }
          let found = try #require(measured.value)
          let best = try #require(all.first { $0.map(\.period) == found.parts })
          #expect(best.count == fewest)
          #expect(found.value == sum(best))
          let finest = all.filter { $0.count == most }.map { sum($0) }
          if let parts = found.revisedFrom {
            #expect(finest.contains(parts))
            #expect(parts.value != found.value.value)
          } else {
            #expect(finest.contains { $0.value == found.value.value })
          }
        }
      }
    }
  }

  @Test func `The same observations in any order give the same sum`() throws {
    var random = SeededGenerator(seed: 7)
    let period = Period(from: Self.first, through: Self.first.advanced(by: 8))
    for _ in 0..<50 {
      let observations = randomObservations(&random)
      let sums = (0..<4).map { _ in
        Series(observations.shuffled(using: &random), missing: SeriesFixtures.missing)
          .sum(over: period)
      }
      #expect(Set(sums).count == 1)
    }
  }

  // Two hundred years of months, each year with its ten running totals: linear work takes well
  // under a second, copying or rescanning for each month takes many minutes.
  @Test func `A long series with a running total a month is summed in linear time`() throws {
    var observations: [Series<Int>.Observation] = []
    for year in 1800..<2000 {
      let january = Month(year: year, month: 1)
      for month in 0..<12 {
        let own = january.advanced(by: month)
        observations.append(.init(period: Period(own), value: Bounded(1)))
        guard month > 0, month < 11 else { continue }
        observations.append(
          .init(period: Period(from: january, through: own), value: Bounded(month + 1)))
      }
    }
    let series = Series(observations, missing: SeriesFixtures.missing)
    let sum = try #require(try series.sum(over: SeriesFixtures.period("1800/1999")).value)
    #expect(sum.value == Bounded(2_400))
    #expect(sum.parts.count == 400)
  }
}
