/// The ways to lay a series' published periods end to end over a stretch of months.
///
/// Every month end that can be reached keeps its last step in two paths, the one of fewest parts
/// and the one of most; of equal paths the one with the longest last part stays, so that the
/// result is the same for any order of observations.
///
/// - Complexity: O(months + spans).
struct Tiling<Value: AdditiveArithmetic & Comparable & Hashable & Sendable> {
  typealias Observation = Series<Value>.Observation

  /// The last step of a path: its part, the offset where the part begins, the parts so far.
  private struct Step {
    let part: Observation
    let start: Int
    let count: Int
  }

  private let months: ClosedRange<Month>
  // By offset from the first month; the offset past the last month is the goal.
  private var fewestSteps: [Step?]
  private var mostSteps: [Step?]

  init(of months: ClosedRange<Month>, in series: Series<Value>) {
    self.months = months
    self.fewestSteps = Array(repeating: nil, count: months.count + 1)
    self.mostSteps = fewestSteps
    var spans = series.spans[...]
    for (start, month) in months.enumerated() {
      if let value = series.monthly(month) {
        extend(by: Observation(period: Period(month), value: value), from: start, length: 1)
      }
      // Spans are in order of their first day, so each is looked at once.
      while let span = spans.first, let covered = span.period.months,
        covered.lowerBound <= month
      {
        spans.removeFirst()
        guard covered.lowerBound == month, covered.upperBound <= months.upperBound else { continue }
        extend(by: span, from: start, length: covered.count)
      }
    }
  }

  /// The tiling of fewest parts, or nil where there is none.
  var fewest: [Observation]? { path(fewestSteps) }

  /// The tiling of most parts, or nil where there is none.
  var most: [Observation]? { path(mostSteps) }

  /// The month at which the path that leads furthest ends; meaningful where there is no tiling.
  var furthest: Month {
    months.lowerBound.advanced(by: fewestSteps.lastIndex { $0 != nil } ?? 0)
  }

  private mutating func extend(by part: Observation, from start: Int, length: Int) {
    let end = start + length
    guard start == 0 || fewestSteps[start] != nil else { return }
    let fewest = (fewestSteps[start]?.count ?? 0) + 1
    if fewest < fewestSteps[end]?.count ?? .max {
      fewestSteps[end] = Step(part: part, start: start, count: fewest)
    }
    let most = (mostSteps[start]?.count ?? 0) + 1
    if most > mostSteps[end]?.count ?? 0 {
      mostSteps[end] = Step(part: part, start: start, count: most)
    }
  }

  private func path(_ steps: [Step?]) -> [Observation]? {
    var parts: [Observation] = []
    var end = steps.count - 1
    while end > 0 {
      guard let step = steps[end] else { return nil }
      parts.append(step.part)
      end = step.start
    }
    return parts.reversed()
  }
}
