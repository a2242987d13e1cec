import Leeway
import ReleaseArchive
import Testing
import TimeSeries
import TradeStatistics

@testable import Briefing

/// Bounds of forecasts are kept to the last bit, and simulated again where nothing whole is kept.
@Suite struct ForecastKeeperTests {
  /// What a test of ten years forecasts, with some months behind it.
  private static func forecast(months: Int) throws -> ReboundForecast {
    let start = Month(year: 2010, month: 1)
    var observations: [Series<FixedPoint>.Observation] = []
    for index in 0..<120 + months {
      let amount = 1000 + index % 12 * 50 + index * index % 37
      observations.append(
        .init(period: Period(start.advanced(by: index)), value: Bounded(FixedPoint(amount))))
    }
    let series = Series(observations, missing: Reason(.notOnFile, "not on file"))
    let shutdown = start.advanced(by: 120)
    return try #require(
      Rebound(fit: start...shutdown.advanced(by: -1), shutdown: shutdown, level: 0.95, paths: 200)
        .forecast(series).value)
  }

  @Test func `Kept bounds are the simulated ones to the last bit`() throws {
    let scratch = try ScratchArchive()
    let sums = DerivedSums(beside: scratch.path)
    let forecasts = try [0, 5, 9].map(Self.forecast)
    #expect(forecasts.map(\.months) == [3, 8, 12])
    for _ in 0..<2 {
      let bounds = ForecastKeeper(sums: sums).bounds(of: forecasts)
      #expect(forecasts.map { bounds[$0] } == forecasts.map { $0.bounds() })
      #expect(sums.values(under: ForecastKeeper.definition).count == 3)
    }
    #expect(ForecastKeeper(sums: nil).bounds(of: forecasts).count == 3)
  }

  @Test(arguments: [0, 1, 319, 321, 320])
  func `What is no whole answer is simulated again`(bytes: Int) throws {
    let scratch = try ScratchArchive()
    let sums = DerivedSums(beside: scratch.path)
    let forecast = try Self.forecast(months: 5)
    // All bits set are no number.
    sums.keep(
      [ForecastKeeper.origin(of: forecast): Array(repeating: 0xFF, count: bytes)],
      under: ForecastKeeper.definition)
    #expect(ForecastKeeper(sums: sums).bounds(of: [forecast])[forecast] == forecast.bounds())
  }

  @Test func `A month more is another forecast`() throws {
    let forecasts = try (0..<9).map(Self.forecast)
    #expect(Set(forecasts.map(ForecastKeeper.origin)).count == 9)
  }
}
