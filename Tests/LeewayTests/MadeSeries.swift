import Testing
import TimeSeries
import TradeStatistics

/// Series of whole months for tests.
enum MadeSeries {
  static let missing = Reason(.notOnFile, "nothing on file")

  static func month(_ text: String) -> Month {
    guard let month = Month(text) else { preconditionFailure("\(text) is no month") }
    return month
  }

  /// Values month by month from a first one; nil is a gap.
  static func months(from first: String, _ values: [Double?]) -> Series<FixedPoint> {
    Series(
      values.enumerated().compactMap { index, value in
        value.map {
          .init(
            period: Period(month(first).advanced(by: index)),
            value: Bounded(FixedPoint(nearest: $0)))
        }
      }, missing: missing)
  }

  static func numbers(_ values: [FixedPoint?]) -> [Double?] { values.map { $0?.double } }
}
