import HTTPService

/// A request that cannot be answered as asked, with what would be right.
struct Refusal: Error {
  let problem: Problem

  init(_ status: Int, _ detail: String) {
    problem = Problem(status, detail: detail)
  }
}
