/// How a run of the program ended, and what it wrote.
struct Outcome: Equatable {
  /// The exit code; below zero the signal that ended it.
  let status: Int32
  /// Standard output.
  let out: String
  /// Standard error.
  let err: String

  /// Whether the program failed as it should: by code, with a message and without an answer.
  func isRefusal(_ code: Int32 = 1) -> Bool { status == code && out.isEmpty && !err.isEmpty }
}
