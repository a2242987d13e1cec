import TimeSeries

extension Period {
  /// Reads a period as SDMX writes it: `2020`, `2020-01`, `2020-M01`, `2020-Q1`, `2020-W05`, `2020-03-09`.
  ///
  /// A time of day behind a day is cut; `2020-A1`, a reporting year, is the year; `2020-01-01/P2M`, a range, is a span of
  /// whole units. Nil for anything else.
  init?(sdmx text: some StringProtocol) {
    let halves = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    if halves.count == 2 {
      self.init(range: halves[0], halves[1])
      return
    }
    let date = text.prefix { $0 != "T" }
    let parts = date.split(separator: "-", omittingEmptySubsequences: false)
    guard let year = parts.first, year.utf8.count == 4 else { return nil }
    guard parts.count == 2, let letter = parts[1].first, letter.isLetter else {
      self.init(plain: date, parts)
      return
    }
    let number = parts[1].dropFirst()
    switch letter {
    case "M": self.init(plain: "\(year)-\(number)", [year, number])
    case "Q", "W": self.init("\(year)-\(letter)\(number)")
    case "A" where number == "1": self.init(year)
    default: return nil
    }
  }

  // A first day and a length, which together are whole units: two months do not begin on the second of one.
  private init?(range start: some StringProtocol, _ duration: some StringProtocol) {
    let number = duration.dropFirst().dropLast()
    guard let first = Day(start.prefix { $0 != "T" }), duration.first == "P",
      number.utf8.allSatisfy({ (0x30...0x39).contains($0) }), number.utf8.count <= 4,
      let length = Int(number), length >= 1, let letter = duration.last
    else { return nil }
    // Years beyond those that a day can be written in.
    guard first.year + length < 10_000 else { return nil }
    switch letter {
    case "D": self.init(unit: .day, ordinal: first.ordinal, length: length)
    case "W" where (first.ordinal + 3) % 7 == 0:
      self.init(unit: .week, ordinal: (first.ordinal + 3) / 7, length: length)
    case "M" where first.dayOfMonth == 1:
      self.init(unit: .month, ordinal: first.month.ordinal, length: length)
    case "Y" where first.dayOfMonth == 1 && first.month.monthOfYear == 1:
      self.init(unit: .year, ordinal: first.year, length: length)
    default: return nil
    }
  }

  private init?(plain text: some StringProtocol, _ parts: [some StringProtocol]) {
    guard parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }) else { return nil }
    self.init(text)
  }
}
