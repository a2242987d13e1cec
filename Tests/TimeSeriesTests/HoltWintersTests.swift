import Foundation
import Testing

@testable import TimeSeries

@Suite struct HoltWintersTests {
  private struct Vectors: Decodable {
    struct Series: Decodable {
      let values: [Double]
    }
    struct Smoothing: Decodable {
      struct Parameters: Decodable {
        let smoothing_level: Double
        let smoothing_trend: Double
        let smoothing_seasonal: Double
        let damping_trend: Double
      }
      struct Initial: Decodable {
        let level: Double
        let trend: Double
        let seasons: [Double]
      }
      let parameters: Parameters
      let initial: Initial?
      let fitted: [Double]?
      let forecast24: [Double]
      let sse: Double
    }
    let series: Series
    let holtWinters: [Smoothing]
  }

  // US exports to China, in the vintage of 8 March 2023, smoothed by statsmodels 0.15.
  private static func vectors() throws -> Vectors {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Vectors/numerics.json")
    return try JSONDecoder().decode(Vectors.self, from: Data(contentsOf: file))
  }

  private func difference(_ left: [Double], _ right: [Double]) -> Double {
    left.count == right.count
      ? zip(left, right).map { abs($0 - $1) }.max() ?? .infinity : .infinity
  }

  @Test func `Start, recursion and forecast are those of the reference`() throws {
    let vectors = try Self.vectors()
    let reference = vectors.holtWinters[0]
    let logs = vectors.series.values.map { log($0) }
    let initial = try #require(reference.initial)
    let start = HoltWinters.start(of: logs)
    #expect(abs(start.level - initial.level) < 1e-9)
    #expect(abs(start.trend - initial.trend) < 1e-9)
    #expect(difference(start.seasons, initial.seasons) < 1e-9)
    let model = HoltWinters(logs, parameters(reference), from: start)
    #expect(difference(model.fitted, try #require(reference.fitted)) < 1e-9)
    // The reference forecasts the season of the last observation without what that observation taught: γ · its error.
    var expected = reference.forecast24
    let lesson = model.parameters.season * (try #require(model.errors.last))
    for step in stride(from: 11, to: 24, by: 12) { expected[step] += lesson }
    #expect(difference(model.forecast(24), expected) < 1e-9)
    #expect(abs(model.squares - reference.sse) < 1e-9)
  }

  @Test func `The optimum is no worse than that of the reference by 0.05 percent`() throws {
    let vectors = try Self.vectors()
    let reference = vectors.holtWinters[1]
    let logs = vectors.series.values.map { log($0) }
    let model = HoltWinters(fitting: logs)
    #expect(model.squares <= reference.sse * 1.0005)
    // The same optimum, to what a search may leave open, and so nearly the same forecast.
    #expect(difference(model.forecast(24), reference.forecast24) < 0.01)
    #expect(HoltWinters(fitting: logs).parameters == model.parameters)
  }

  @Test(arguments: [24, 25, 36, 37, 61, 120])
  func `Seasons that return exactly are forecast exactly`(count: Int) {
    let wave = (0..<12).map { sin(Double($0) / 6 * .pi) }
    let values = (0..<count).map { 8 + wave[$0 % 12] }
    let forecast = HoltWinters(fitting: values).forecast(12)
    #expect(difference(forecast, (0..<12).map { 8 + wave[(count + $0) % 12] }) < 1e-6)
  }

  private func parameters(_ reference: Vectors.Smoothing) -> HoltWinters.Parameters {
    HoltWinters.Parameters(
      level: reference.parameters.smoothing_level, trend: reference.parameters.smoothing_trend,
      season: reference.parameters.smoothing_seasonal,
      damping: reference.parameters.damping_trend)
  }
}
