import TimeSeries
import TradeStatistics

/// What X-13ARIMA-SEATS made of one input.
struct X13Adjustment: Hashable, Sendable {
  /// What became of the regressor of Lunar New Year.
  enum Holiday: Hashable, Sendable {
    /// Nobody asked for it.
    case notAsked
    /// It improves Akaike's criterion: with it, and without.
    case kept(Double, Double)
    /// It does not: with it, and without.
    case dropped(Double, Double)
    /// It could not be tried, or a criterion is missing.
    case notTried
  }

  /// The first month.
  let start: Month
  /// Adjusted amounts, in whole units.
  let adjusted: [FixedPoint]
  /// The slow movement, in whole units.
  let trend: [FixedPoint]
  let holiday: Holiday

  /// What a reader must know of the holiday; nil where there is nothing to know.
  func note(lag: Int?) -> String? {
    func tenths(_ value: Double) -> String {
      FixedPoint(millionths: Int128((value * 1e6).rounded())).text(places: 1)
    }
    switch holiday {
    case .notAsked: return nil
    case .notTried: return "Lunar New Year not tried"
    case .kept(let with, let without):
      return "Lunar New Year kept, \(lag ?? 0) days later (AICC \(tenths(with)) with it, "
        + "\(tenths(without)) without)"
    case .dropped(let with, let without):
      return "Lunar New Year left out (AICC \(tenths(with)) with it, \(tenths(without)) without)"
    }
  }
}

extension X13Adjustment {
  /// The outcome as lines of text: what became of the holiday, then an adjusted amount and the trend for each month.
  static func encode(_ outcome: Result<X13Adjustment, X13Refusal>) -> [UInt8] {
    let lines: [String]
    switch outcome {
    case .failure(let refusal): lines = ["refused \(refusal.text)"]
    case .success(let found):
      let head =
        switch found.holiday {
        case .notAsked: "not-asked"
        case .notTried: "not-tried"
        case .kept(let with, let without): "kept \(with) \(without)"
        case .dropped(let with, let without): "dropped \(with) \(without)"
        }
      lines = [head] + zip(found.adjusted, found.trend).map { "\($0) \($1)" }
    }
    return Array(lines.joined(separator: "\n").utf8)
  }

  /// Reads what was encoded for an input that begins in a month; nil where it is no such text.
  static func decode(
    _ bytes: [UInt8], from start: Month, count: Int
  ) -> Result<X13Adjustment, X13Refusal>? {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard let head = lines.first else { return nil }
    let words = head.split(separator: " ")
    if words.first == "refused" {
      return .failure(X13Refusal(text: String(head.dropFirst("refused ".count))))
    }
    let numbers = words.dropFirst().compactMap { Double($0) }
    let holiday: Holiday
    switch (words.first, numbers.count) {
    case ("not-asked", 0): holiday = .notAsked
    case ("not-tried", 0): holiday = .notTried
    case ("kept", 2): holiday = .kept(numbers[0], numbers[1])
    case ("dropped", 2): holiday = .dropped(numbers[0], numbers[1])
    default: return nil
    }
    let pairs = lines.dropFirst().map { $0.split(separator: " ").compactMap { Int($0) } }
    guard pairs.count == count, pairs.allSatisfy({ $0.count == 2 }) else { return nil }
    return .success(
      X13Adjustment(
        start: start, adjusted: pairs.map { FixedPoint(Int($0[0])) },
        trend: pairs.map { FixedPoint(Int($0[1])) }, holiday: holiday))
  }
}
