public import Agreements
import TimeSeries

/// Where an obligation stood on a day.
public struct ObligationState: Hashable, Sendable {
  /// The obligation.
  public let obligation: Obligation
  /// Steps taken by the day, in order of time.
  public let steps: [Obligation.Step]

  /// The latest step; nil where none is on record by then.
  public var latest: Obligation.Step? { steps.last }

  /// Whether it is done.
  public var isDone: Bool { steps.contains { $0.status == "done" } }

  init(_ obligation: Obligation, asOf day: Day) {
    self.obligation = obligation
    // A step known only by its month or year counts from the end of it, never before.
    self.steps = obligation.history.filter { $0.when.lastDay <= day }
      .sorted { $0.when.lastDay < $1.when.lastDay }
  }
}
