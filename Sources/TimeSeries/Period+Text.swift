extension Period: CustomStringConvertible {
  /// The text form that `Period(_:)` reads.
  public var description: String {
    let first = unitText(ordinal)
    guard length > 1 else { return first }
    let last = unitText(ordinal + length - 1)
    switch unit {
    case .day, .year: return first + "/" + last
    case .week, .month, .quarter:
      let sameYear = first.prefix(5) == last.prefix(5)
      return first + "/" + (sameYear ? String(last.dropFirst(5)) : last)
    }
  }

  private func unitText(_ ordinal: Int) -> String {
    switch unit {
    case .day: return Day(ordinal: ordinal).description
    case .week:
      let week = ISOWeek(ordinal: ordinal)
      return padded(week.year, to: 4) + "-W" + padded(week.number, to: 2)
    case .month: return Month(ordinal: ordinal).description
    case .quarter: return padded(ordinal / 4, to: 4) + "-Q" + String(ordinal % 4 + 1)
    case .year: return padded(ordinal, to: 4)
    }
  }
}

extension Period {
  /// Creates a period from its text form, or nil where it is not one.
  public init?(_ text: some StringProtocol) {
    let halves = text.split(separator: "/", omittingEmptySubsequences: false)
    guard let head = halves.first, let first = Period.single(String(head)) else { return nil }
    guard halves.count > 1 else {
      self = first
      return
    }
    guard halves.count == 2 else { return nil }
    var tail = String(halves[1])
    let isShort = first.unit != .day && first.unit != .year && !tail.contains("-")
    if isShort { tail = String(head.prefix(5)) + tail }
    guard let last = Period.single(tail), last.unit == first.unit, last.ordinal > first.ordinal,
      last.ordinal - first.ordinal < 100_000
    else { return nil }
    self.init(unit: first.unit, ordinal: first.ordinal, length: last.ordinal - first.ordinal + 1)
  }

  private static func single(_ text: String) -> Period? {
    if let day = Day(text) { return Period(day) }
    if let month = Month(text) { return Period(month) }
    let year = text.prefix(4)
    guard year.utf8.count == 4, let number = decimal(year), number >= 1 else { return nil }
    let rest = text.dropFirst(4)
    if rest.isEmpty { return Period(year: number) }
    if rest.hasPrefix("-Q"), let quarter = decimal(rest.dropFirst(2)), (1...4).contains(quarter),
      rest.utf8.count == 3
    {
      return Period(unit: .quarter, ordinal: number * 4 + quarter - 1)
    }
    if rest.hasPrefix("-W"), rest.utf8.count == 4, let week = decimal(rest.dropFirst(2)),
      let ordinal = ISOWeek(year: number, number: week)?.ordinal
    {
      return Period(unit: .week, ordinal: ordinal)
    }
    return nil
  }
}

extension Period: Codable {
  /// Reads the text form.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let period = Period(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "not a period: \(text)")
    }
    self = period
  }

  /// Writes the text form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
