public import TimeSeries

/// One series as X-13ARIMA-SEATS is asked to adjust it: a specification and its files of numbers.
///
/// The program reads lines of at most 132 ASCII characters (its reference manual, section 2).
public struct X13Specification: Hashable, Sendable {
  /// A file of the folder that the program runs in.
  public struct File: Hashable, Sendable {
    /// The file's name.
    public let name: String
    /// What is in it, ASCII.
    public let text: String
  }

  /// The name of the run: the program reads `NAME.spc`, and its answers begin with it.
  public static let runName = "series"
  /// The fewest months that the program adjusts.
  public static let fewestMonths = 36
  /// Months that it forecasts, which the end of the adjustment rests on.
  static let forecastMonths = 12

  /// Months observed.
  public let months: ClosedRange<Month>
  /// Days by which the quiet time of Lunar New Year reaches later; nil where it is not asked for.
  public let lag: Int?
  /// What the program is given, its specification first.
  public let files: [File]

  /// Creates a specification.
  ///
  /// - Parameters:
  ///   - values: amounts as text, such as `31400000000`, one a month from the first.
  ///   - lag: the shipping lag of Lunar New Year, in days; nil to leave the holiday out.
  /// - Returns: nil where fewer than three years are observed, or New Year's Days of these years are not known.
  public init?(from first: Month, values: [String], lag: Int?) {
    guard values.count >= X13Specification.fewestMonths else { return nil }
    months = first...first.advanced(by: values.count - 1)
    self.lag = lag
    let start = "start=\(first.year).\(first.monthOfYear)"
    var blocks = [
      X13Specification.block(
        "series",
        [
          "title=\"Series\"", start, "period=12", "file=\"series.dat\"", "format=\"free\"",
          "missingcode=-99999",
        ]),
      X13Specification.block("transform", ["function=auto"]),
    ]
    var files = [File(name: "series.dat", text: X13Specification.lines(values))]
    if let lag {
      let last = months.upperBound.advanced(by: X13Specification.forecastMonths)
      guard let regressor = LunarNewYear.regressor(over: months, through: last, lag: lag) else {
        return nil
      }
      blocks.append(
        X13Specification.block(
          "regression",
          [
            "user=(newyear)", "usertype=holiday", start, "file=\"newyear.dat\"", "format=\"free\"",
          ]))
      files.append(
        File(
          name: "newyear.dat",
          text: X13Specification.lines(regressor.map(X13Specification.decimal))))
    }
    blocks += [
      X13Specification.block("automdl", []), X13Specification.block("outlier", []),
      X13Specification.block("forecast", ["maxlead=\(X13Specification.forecastMonths)"]),
      X13Specification.block("x11", ["save=(d11 d12)"]),
    ]
    let specification = File(
      name: X13Specification.runName + ".spc", text: blocks.joined())
    self.files = [specification] + files
  }

  private static func block(_ name: String, _ lines: [String]) -> String {
    "\(name){\n" + lines.map { "  \($0)\n" }.joined() + "}\n"
  }

  private static func lines(_ words: [String]) -> String {
    words.map { $0 + "\n" }.joined()
  }

  /// A number with ten decimals, the same on every machine.
  static func decimal(_ value: Double) -> String {
    let scaled = Int((abs(value) * 1e10).rounded())
    let digits = String(scaled)
    let padded = String(repeating: "0", count: max(0, 11 - digits.count)) + digits
    return (value < 0 && scaled > 0 ? "-" : "") + padded.dropLast(10) + "." + padded.suffix(10)
  }
}
