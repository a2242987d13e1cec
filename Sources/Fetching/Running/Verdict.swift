/// What an answer is worth.
enum Verdict: Hashable, Sendable {
  /// It holds figures.
  case data
  /// The provider has nothing for the question.
  case nothing
  /// The question asks for more than the provider gives at once.
  case tooWide(String)
  /// The provider wants to be asked later; nil where it does not say when.
  case wait(Duration?)
  /// The provider failed; it may answer next time.
  case tryAgain(String)
  /// The provider failed in a way that it also has for questions that are too wide.
  case perhapsTooWide(String)
  /// There is no use in asking again.
  case failed(FetchError)
}
