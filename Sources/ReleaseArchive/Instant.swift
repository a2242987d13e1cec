public import TimeSeries

/// A moment, in microseconds since 1970-01-01 00:00 UTC.
///
/// Text form is ISO 8601 in UTC: `2026-11-24T03:41:06Z`, with six decimals where the second is not whole.
public struct Instant: Hashable, Comparable, Sendable {
  /// Microseconds since 1970-01-01 00:00 UTC.
  public let microseconds: Int64

  private static let microsecondsPerDay: Int64 = 86_400_000_000

  /// Creates the moment so many microseconds after 1970-01-01 00:00 UTC.
  public init(microseconds: Int64) {
    self.microseconds = microseconds
  }

  /// Creates the moment so many whole seconds after 1970-01-01 00:00 UTC, as clocks count.
  ///
  /// - Precondition: the moment is within 292,000 years of 1970.
  public init(secondsSinceEpoch seconds: Int) {
    self.microseconds = Int64(seconds) * 1_000_000
  }

  /// The last microsecond of a day in UTC.
  ///
  /// - Precondition: the moment is within 292,000 years of 1970.
  public init(endOf day: Day) {
    self.microseconds = (Int64(day.ordinal) + 1) * Instant.microsecondsPerDay - 1
  }

  /// Reads `2026-11-24T03:41:06Z`, with one to six decimals of a second or none, or nil.
  ///
  /// A bare day such as `2026-11-24` stands for its last microsecond, so that "known at" a day includes what
  /// was recorded on it.
  public init?(_ text: some StringProtocol) {
    let halves = text.split(separator: "T", omittingEmptySubsequences: false)
    guard let head = halves.first, let day = Day(head) else { return nil }
    guard halves.count == 2 else {
      guard halves.count == 1 else { return nil }
      self.init(endOf: day)
      return
    }
    let time = Array(halves[1].utf8)
    guard time.count >= 9, time.last == UInt8(ascii: "Z"), time[2] == UInt8(ascii: ":"),
      time[5] == UInt8(ascii: ":"), let hour = Instant.digits(time[0..<2]), hour < 24,
      let minute = Instant.digits(time[3..<5]), minute < 60,
      let second = Instant.digits(time[6..<8]), second < 60,
      let fraction = Instant.fraction(time[8..<(time.count - 1)])
    else { return nil }
    let seconds = (hour * 60 + minute) * 60 + second
    self.init(
      microseconds: Int64(day.ordinal) * Instant.microsecondsPerDay + seconds * 1_000_000
        + fraction)
  }

  /// The day in UTC.
  public var day: Day {
    Day(ordinal: Int(dayAndTime.day))
  }

  /// Orders moments by time.
  public static func < (left: Instant, right: Instant) -> Bool {
    left.microseconds < right.microseconds
  }

  private var dayAndTime: (day: Int64, time: Int64) {
    let (day, time) = microseconds.quotientAndRemainder(dividingBy: Instant.microsecondsPerDay)
    return time < 0 ? (day - 1, time + Instant.microsecondsPerDay) : (day, time)
  }

  private static func digits(_ bytes: ArraySlice<UInt8>) -> Int64? {
    var value: Int64 = 0
    for byte in bytes {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int64(byte - 0x30)
    }
    return value
  }

  /// Microseconds of a text that is empty or a point and one to six digits.
  private static func fraction(_ bytes: ArraySlice<UInt8>) -> Int64? {
    guard let point = bytes.first else { return 0 }
    let places = bytes.dropFirst()
    guard point == UInt8(ascii: "."), (1...6).contains(places.count),
      let value = digits(places)
    else { return nil }
    return (places.count..<6).reduce(value) { value, _ in value * 10 }
  }
}

extension Instant: CustomStringConvertible {
  /// ISO 8601 text in UTC, `2026-11-24T03:41:06Z`.
  public var description: String {
    let time = dayAndTime.time
    let seconds = time / 1_000_000
    let clock = [seconds / 3600, seconds / 60 % 60, seconds % 60]
      .map { Instant.padded($0, to: 2) }.joined(separator: ":")
    let rest = time % 1_000_000
    let fraction = rest == 0 ? "" : "." + Instant.padded(rest, to: 6)
    return "\(day)T\(clock)\(fraction)Z"
  }

  private static func padded(_ value: Int64, to width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

extension Instant: Codable {
  /// Reads ISO 8601 text.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let instant = Instant(text) else {
      throw DecodingError.dataCorruptedError(
        in: container,
        debugDescription: "not a moment such as 2026-11-24T03:41:06Z: '\(text)'")
    }
    self = instant
  }

  /// Writes ISO 8601 text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
