import TimeSeries

extension Period {
  /// Reads a period as SDMX writes it: `2020`, `2020-01`, `2020-M01`, `2020-Q1`, `2020-W05`, `2020-03-09`.
  ///
  /// A time of day behind a day is cut; `2020-A1`, a reporting year, is the year. Nil for anything else.
  init?(sdmx text: some StringProtocol) {
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

  // Spans are no periods of SDMX.
  private init?(plain text: some StringProtocol, _ parts: [some StringProtocol]) {
    guard parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }) else { return nil }
    self.init(text)
  }
}
