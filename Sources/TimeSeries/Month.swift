/// A calendar month, as an ordinal: year × 12 + month − 1.
public struct Month: Hashable, Comparable, Sendable {
  /// Months since January of year 0.
  public let ordinal: Int

  /// Creates the month with the given ordinal.
  public init(ordinal: Int) {
    self.ordinal = ordinal
  }

  /// Creates a month from year and month of the year.
  ///
  /// - Precondition: `month` is 1 to 12.
  public init(year: Int, month: Int) {
    precondition((1...12).contains(month), "a month of the year is 1 to 12")
    self.ordinal = year * 12 + month - 1
  }

  /// Creates a month from ISO 8601 text such as `2020-03`, or nil where it is not one.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      let year = decimal(parts[0]), let month = decimal(parts[1]), (1...12).contains(month),
      year >= 1
    else { return nil }
    self.init(year: year, month: month)
  }

  /// Calendar year.
  public var year: Int { floorDivision(ordinal, by: 12) }

  /// Month of the year, 1 to 12.
  public var monthOfYear: Int { ordinal - year * 12 + 1 }

  /// Number of days, 28 to 31.
  public var dayCount: Int {
    switch monthOfYear {
    case 2:
      let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      return leap ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }

  /// The month's last day.
  public var lastDay: Day {
    Day(ordinal: Month(ordinal: ordinal + 1).firstDay.ordinal - 1)
  }

  /// The month's first day.
  public var firstDay: Day { Day(firstOf: self) }

  /// The month so many months later, or earlier where negative.
  public func advanced(by months: Int) -> Month { Month(ordinal: ordinal + months) }

  /// Orders months by time.
  public static func < (left: Month, right: Month) -> Bool { left.ordinal < right.ordinal }
}

extension Month: Strideable {
  /// Number of months from this one to another.
  public func distance(to other: Month) -> Int { other.ordinal - ordinal }
}

extension Month: CustomStringConvertible {
  /// ISO 8601 text, `2020-03`.
  public var description: String { padded(year, to: 4) + "-" + padded(monthOfYear, to: 2) }
}

extension Month: Codable {
  /// Reads ISO 8601 text.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let month = Month(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "not a month: \(text)")
    }
    self = month
  }

  /// Writes ISO 8601 text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
