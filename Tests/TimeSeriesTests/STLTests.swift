import Foundation
import Testing

@testable import TimeSeries

@Suite struct STLTests {
  private struct Vectors: Decodable {
    struct Series: Decodable {
      let values: [Double]
    }
    struct Decomposition: Decodable {
      struct Parameters: Decodable {
        let period: Int
        let seasonal: Int
        let robust: Bool
      }
      let parameters: Parameters
      let trend: [Double]
      let seasonal: [Double]
      let remainder: [Double]
    }
    let series: Series
    let stl: [Decomposition]
  }

  // US exports to China, in the vintage of 8 March 2023, taken apart by statsmodels 0.15.
  private static func vectors() throws -> Vectors {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Vectors/numerics.json")
    return try JSONDecoder().decode(Vectors.self, from: Data(contentsOf: file))
  }

  @Test func `The parts are those of the reference`() throws {
    let vectors = try Self.vectors()
    let logs = vectors.series.values.map { log($0) }
    #expect(vectors.stl.map(\.parameters.robust).sorted { !$0 && $1 } == [false, true])
    for reference in vectors.stl {
      let parts = STL(
        logs,
        STL.Parameters(
          period: reference.parameters.period, seasonal: reference.parameters.seasonal,
          isRobust: reference.parameters.robust))
      let pairs = [
        (parts.trend, reference.trend), (parts.season, reference.seasonal),
        (parts.remainder, reference.remainder),
      ]
      for (own, expected) in pairs {
        #expect(own.count == expected.count)
        let difference = zip(own, expected).map { abs($0 - $1) }.max() ?? .infinity
        #expect(difference < 1e-9, "robust: \(reference.parameters.robust)")
      }
    }
  }

  @Test(arguments: [(12, 7, 23, 13), (12, 13, 21, 13), (4, 7, 9, 5), (7, 7, 15, 9)])
  func `Spans are the smallest odd numbers that the method allows`(
    period: Int, seasonal: Int, trend: Int, lowPass: Int
  ) {
    let parameters = STL.Parameters(period: period, seasonal: seasonal)
    #expect(parameters.trend == trend)
    #expect(parameters.lowPass == lowPass)
  }

  @Test func `A straight line has no seasons`() {
    let parts = STL((0..<60).map { 3 + 0.25 * Double($0) })
    #expect(parts.season.allSatisfy { abs($0) < 1e-9 })
    #expect(parts.remainder.allSatisfy { abs($0) < 1e-9 })
  }

  @Test func `Seasons that return exactly are found exactly`() {
    let wave = (0..<12).map { sin(Double($0) / 6 * .pi) }
    let parts = STL((0..<72).map { 10 + wave[$0 % 12] })
    #expect(zip(parts.season.indices, parts.season).allSatisfy { abs($1 - wave[$0 % 12]) < 1e-9 })
  }

  @Test func `An outlier moves a robust trend less`() {
    var values = (0..<72).map { 5 + sin(Double($0 % 12)) + 0.01 * sin(Double($0 * $0)) }
    let clean = STL(values, STL.Parameters(isRobust: true))
    values[36] += 8
    let plain = STL(values)
    let robust = STL(values, STL.Parameters(isRobust: true))
    #expect(abs(robust.trend[36] - clean.trend[36]) < 0.05)
    #expect(abs(plain.trend[36] - clean.trend[36]) > 0.2)
  }
}
