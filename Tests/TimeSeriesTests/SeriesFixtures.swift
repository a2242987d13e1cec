import Testing
import TimeSeries

/// Builds series of whole numbers from period texts.
enum SeriesFixtures {
  static let missing = Reason(.notOnFile, "nothing on file")

  static func period(_ text: String) throws -> Period { try #require(Period(text)) }

  static func series(
    _ figures: KeyValuePairs<String, Int>, tolerance: Int = 0, causes: [Month: Reason] = [:]
  ) throws -> Series<Int> {
    Series(
      try figures.map {
        .init(
          period: try period($0.key), value: Bounded($0.value, tolerance: tolerance))
      }, causes: causes, missing: missing)
  }

  /// Value, or the reason's text.
  static func outcome(_ sum: Measured<PeriodSum<Int>>) -> String {
    switch sum {
    case .value(let sum): "\(sum.value.value)"
    case .notMeasurable(let reason): reason.text
    }
  }
}
