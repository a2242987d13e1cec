import HTML
import HTTPService
import TimeSeries

/// What an address fixes of a page beside its path: the day that it is seen from.
struct PageState: Sendable {
  /// The day that the address names; nil for the latest.
  let asOf: Day?
  /// Today, UTC.
  let today: Day
  /// Whether what is shown waits for an adjustment.
  let interim: Interim

  /// The day that is shown.
  var day: Day { asOf ?? today }

  /// The first day that can be asked for; before it no office publishes what is on file.
  private static let first = Period(year: 1900).firstDay

  init(asOf: Day?, today: Day, interim: Interim = Interim()) {
    self.asOf = asOf
    self.today = today
    self.interim = interim
  }

  /// Reads `as-of`; today and later days are refused where they cannot be known.
  init(_ query: RequestQuery, today: Day) throws(Refusal) {
    self.today = today
    interim = Interim()
    asOf = try PageState.day("as-of", in: query, today: today)
  }

  /// A day of a query; nil where it names none.
  static func day(
    _ name: String, in query: RequestQuery, today: Day
  ) throws(Refusal) -> Day? {
    guard let text = query[name], !text.isEmpty else { return nil }
    guard let day = Day(text), (first...today).contains(day) else {
      throw Refusal(
        400,
        "'\(name)' is a day from \(first) to \(today), written as 2020-03-10. Leave it out for the latest state."
      )
    }
    return day
  }

  /// The same page on another day.
  func on(_ day: Day?) -> PageState {
    PageState(asOf: day, today: today, interim: interim)
  }

  /// An address of this server seen from the same day.
  func address(
    _ path: String..., query: [(name: String, value: String)] = [], fragment: String? = nil
  ) -> HTML.Address {
    address(path: path, query: query, fragment: fragment)
  }

  /// An address of this server seen from the same day; the query's items in the order of their names.
  func address(
    path: [String], query: [(name: String, value: String)] = [], fragment: String? = nil
  ) -> HTML.Address {
    let own = asOf.map { [(name: "as-of", value: "\($0)")] } ?? []
    return HTML.Address(
      path: path, query: (own + query).sorted { $0.name < $1.name }, fragment: fragment)
  }
}
