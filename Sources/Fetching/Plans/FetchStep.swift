public import HTTPMessages

/// What is asked for and recorded together: one question, or several whose answers only together are a release.
public struct FetchStep: Sendable {
  /// The questions.
  public let queries: [any SourceQuery]

  /// Creates a step.
  public init(_ queries: [any SourceQuery]) {
    self.queries = queries
  }

  /// The addresses, without keys.
  public var addresses: [WebAddress] { queries.map(\.address) }
}
