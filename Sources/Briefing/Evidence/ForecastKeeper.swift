import ContentHash
import Leeway
import ReleaseArchive
import SystemCalls
import TradeStatistics

/// Bounds of forecasts: those that were kept, and those that have to be simulated.
///
/// They are found by all that they hang on (Documentation/Decisions/0008) and are kept to the last bit.
struct ForecastKeeper {
  /// Raised with what a forecast is made of, or with how it is made.
  private static let edition = 1
  static let definition = SHA256.hash("Pledgeline forecasts \(edition)\n".utf8)

  let sums: DerivedSums?

  /// The bounds of forecasts, in any number.
  func bounds(of forecasts: [ReboundForecast]) -> [ReboundForecast: [ForecastBounds]] {
    guard !forecasts.isEmpty else { return [:] }
    let origins = forecasts.map(Self.origin)
    let kept = sums?.values(from: origins, under: Self.definition) ?? [:]
    var found: [ReboundForecast: [ForecastBounds]] = [:]
    for (forecast, origin) in zip(forecasts, origins) {
      found[forecast] = kept[origin].flatMap { Self.decode($0, months: forecast.months) }
    }
    let missing = forecasts.indices.filter { found[forecasts[$0]] == nil }
    guard !missing.isEmpty else { return found }
    let simulated = WorkerThreads.map(missing) { forecasts[$0].bounds() }
    var fresh: [ContentDigest: [UInt8]] = [:]
    for (index, bounds) in zip(missing, simulated) {
      found[forecasts[index]] = bounds
      fresh[origins[index]] = Self.encode(bounds)
    }
    sums?.keep(fresh, under: Self.definition)
    return found
  }

  /// What a forecast is found by.
  static func origin(of forecast: ReboundForecast) -> ContentDigest {
    var hash = SHA256()
    hash.update(
      "\(forecast.skipped) \(forecast.months) \(forecast.level) \(forecast.paths) \(forecast.seed)\n"
        .utf8)
    for amount in forecast.fit { hash.update("\(amount.millionths)\n".utf8) }
    return hash.finalize()
  }

  /// Five numbers a month, each as its bits, the lowest byte first.
  private static func encode(_ bounds: [ForecastBounds]) -> [UInt8] {
    bounds.flatMap { month in
      [
        month.median, month.lower, month.upper, month.cumulative.lowerBound,
        month.cumulative.upperBound,
      ].flatMap { number in (0..<8).map { UInt8(truncatingIfNeeded: number.bitPattern >> ($0 * 8)) }
      }
    }
  }

  /// Nil where the bytes are no bounds of so many months.
  private static func decode(_ bytes: [UInt8], months: Int) -> [ForecastBounds]? {
    guard bytes.count == months * 40 else { return nil }
    var bounds: [ForecastBounds] = []
    for month in 0..<months {
      let numbers = (0..<5).map { number in
        let start = month * 40 + number * 8
        return Double(
          bitPattern: bytes[start..<start + 8].reversed().reduce(0) { $0 << 8 | UInt64($1) })
      }
      guard numbers.allSatisfy(\.isFinite), numbers[3] <= numbers[4] else { return nil }
      bounds.append(
        ForecastBounds(
          median: numbers[0], lower: numbers[1], upper: numbers[2],
          cumulative: numbers[3]...numbers[4]))
    }
    return bounds
  }
}
