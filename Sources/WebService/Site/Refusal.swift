import HTTPService

/// A request that cannot be answered as asked, with what would be right.
struct Refusal: Error {
  let problem: Problem
  /// Seconds after which another try may be answered; nil where it would not.
  let retryAfter: Int?

  init(_ status: Int, _ detail: String, retryAfter: Int? = nil) {
    problem = Problem(status, detail: detail)
    self.retryAfter = retryAfter
  }

  /// What is set against each other must be made by the same program.
  static let waitsForAdjustment = Refusal(
    503,
    "X-13ARIMA-SEATS has still to adjust months of a day that is compared, and nothing is compared between two "
      + "ways of adjusting. Try again in a minute.", retryAfter: 30)
}
