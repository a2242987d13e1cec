/// Why X-13ARIMA-SEATS adjusts a series under no circumstances.
struct X13Refusal: Error, Hashable, Sendable {
  /// One clause for people.
  let text: String
}
