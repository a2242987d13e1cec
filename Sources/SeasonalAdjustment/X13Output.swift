import TimeSeries

/// What one run of X-13ARIMA-SEATS left in its folder, read.
public struct X13Output: Hashable, Sendable {
  /// The series with its seasons (and the holiday) taken out, one value a month.
  public let adjusted: [Double]
  /// The slow movement.
  public let trend: [Double]
  /// Akaike's information criterion of the model, corrected for short series; nil where the program gave none.
  public let criterion: Double?

  /// Creates an output.
  public init(adjusted: [Double], trend: [Double], criterion: Double?) {
    self.adjusted = adjusted
    self.trend = trend
    self.criterion = criterion
  }

  /// Reads a saved table: two lines of heading, then a month such as `202001` and a number on each line.
  ///
  /// - Returns: one value for each of the months; nil where a month is missing, a line is no such pair, or a value is
  ///   not a number above zero, as those of multiplicative and of positive additive adjustments are.
  static func table(_ text: String, _ months: ClosedRange<Month>) -> [Double]? {
    var values: [Double] = []
    var month = months.lowerBound
    for line in text.split(whereSeparator: \.isNewline).dropFirst(2) {
      let words = line.split(whereSeparator: \.isWhitespace)
      guard words.count == 2, words[0].count == 6, let code = Int(words[0]),
        code == month.year * 100 + month.monthOfYear, let value = Double(words[1]),
        value.isFinite, value > 0
      else { return nil }
      values.append(value)
      month = month.advanced(by: 1)
    }
    return month == months.upperBound.advanced(by: 1) ? values : nil
  }

  /// The value of a key in the diagnostics, of which each line is `key: value`.
  static func diagnostic(_ key: String, in text: String) -> String? {
    for line in text.split(whereSeparator: \.isNewline) {
      guard let colon = line.firstIndex(of: ":"), line[..<colon] == key else { continue }
      let value = line[line.index(after: colon)...]
        .drop(while: \.isWhitespace).split(separator: " ").first
      return value.map(String.init)
    }
    return nil
  }

  /// The first error that an error file tells, in one line of plain text; nil where it tells none.
  ///
  /// The program writes HTML in one of its editions; tags are taken out.
  static func error(in text: String) -> String? {
    var plain = ""
    var isTag = false
    for character in text {
      if character == "<" { isTag = true }
      if !isTag { plain.append(character) }
      if character == ">" { isTag = false }
    }
    guard let start = plain.firstRange(of: "ERROR") else { return nil }
    let words = plain[start.lowerBound...].split(whereSeparator: \.isWhitespace)
    return String(words.joined(separator: " ").filter(\.isASCII).prefix(200))
  }
}
