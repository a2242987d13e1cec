/// One concern that requests pass on their way in, and answers on their way out.
public protocol ServiceLayer: Sendable {
  /// Answers a request, by what is below or by itself.
  func answer(to request: ServiceRequest, below: ServiceHandler) -> ServiceAnswer
}
