import TimeSeries

/// A moment of the calendar as SDMX writes it: `2024-01-02T15:57:01.000+01:00`.
struct SDMXMoment: Hashable, Sendable {
  /// The day by the clock of whoever wrote it, which is the office's.
  let day: Day
  /// Milliseconds since 1970-01-01 in coordinated universal time; without an offset the clock is taken to show that time.
  let order: Int

  /// Reads a moment, or a day alone; nil where the text is neither.
  init?(_ text: some StringProtocol) {
    let halves = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard let date = halves.first, let day = Day(date) else { return nil }
    self.day = day
    var milliseconds = day.ordinal * 86_400_000
    if halves.count == 2 {
      guard let time = SDMXMoment.milliseconds(halves[1]) else { return nil }
      milliseconds += time
    }
    order = milliseconds
  }

  /// The time of day, less the offset from universal time.
  private static func milliseconds(_ text: some StringProtocol) -> Int? {
    let clock = text.prefix { $0 != "Z" && $0 != "+" && $0 != "-" }
    let zone = text.dropFirst(clock.count)
    let seconds = clock.split(separator: ".", omittingEmptySubsequences: false)
    guard seconds.count <= 2, let whole = seconds.first.flatMap({ sexagesimal($0, parts: 3) }),
      let offset = offset(zone)
    else { return nil }
    var fraction = 0
    if seconds.count == 2 {
      let digits = seconds[1].prefix(3)
      guard (1...9).contains(seconds[1].utf8.count), seconds[1].utf8.allSatisfy(isDigit),
        let number = Int(digits)
      else { return nil }
      fraction = (digits.count..<3).reduce(number) { number, _ in number * 10 }
    }
    return (whole - offset) * 1000 + fraction
  }

  /// Seconds east of universal time.
  private static func offset(_ zone: some StringProtocol) -> Int? {
    guard let sign = zone.first else { return 0 }
    if sign == "Z" { return zone.count == 1 ? 0 : nil }
    guard let minutes = sexagesimal(zone.dropFirst(), parts: 2) else { return nil }
    return sign == "-" ? -minutes * 60 : minutes * 60
  }

  /// `15:57:01` as one number; nil where it is not so many pairs of digits.
  private static func sexagesimal(_ text: some StringProtocol, parts count: Int) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == count else { return nil }
    var sum = 0
    for part in parts {
      guard part.utf8.count == 2, part.utf8.allSatisfy(isDigit), let number = Int(part),
        number <= 60
      else { return nil }
      sum = sum * 60 + number
    }
    return sum
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
