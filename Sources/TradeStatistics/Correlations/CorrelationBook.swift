/// The correlations on file, and the ways from one edition to another that lead through them.
public struct CorrelationBook: Hashable, Sendable {
  /// The correlations, one a pair of editions, in order of the editions.
  public let correlations: [Correlation]

  /// Creates a book; of several correlations of the same two editions, in either direction, the last counts.
  public init(_ correlations: [Correlation] = []) {
    var last: [Set<String>: Correlation] = [:]
    for correlation in correlations { last[[correlation.from, correlation.to]] = correlation }
    self.correlations = last.values.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
  }

  /// The correlation from one edition to another: the one on file, or the shortest chain of them; nil where none leads
  /// there.
  ///
  /// Of chains of the same length, the one through the later editions counts.
  public func correlation(from: String, to: String) -> Correlation? {
    steps(from: from, to: to).flatMap { steps in
      steps.dropFirst().reduce(steps.first) { $0?.followed(by: $1) }
    }
  }

  /// Whether any chain leads from one edition to another.
  public func connects(_ from: String, _ to: String) -> Bool { steps(from: from, to: to) != nil }

  /// The correlations on the way from one edition to another, in order, each in the direction in which it is used.
  public func steps(from: String, to: String) -> [Correlation]? {
    guard from != to else { return nil }
    var reached: Set<String> = [from]
    var ways: [(edition: String, steps: [Correlation])] = [(from, [])]
    while !ways.isEmpty {
      var longer: [(edition: String, steps: [Correlation])] = []
      for way in ways {
        for step in steps(from: way.edition) where reached.insert(step.to).inserted {
          let steps = way.steps + [step]
          if step.to == to { return steps }
          longer.append((step.to, steps))
        }
      }
      ways = longer
    }
    return nil
  }

  private func steps(from edition: String) -> [Correlation] {
    correlations.compactMap { correlation in
      if correlation.from == edition { return correlation }
      return correlation.to == edition ? correlation.inverted : nil
    }.sorted { $0.to > $1.to }
  }
}
