public import TimeSeries

/// The terms of a deliverable: a licence, a tariff cut, a law, or something to be left alone.
public struct DeliverableTerms: Hashable, Sendable {
  /// What is owed.
  public enum Duty: String, Hashable, Sendable, Codable, CaseIterable {
    /// To do something; a step `done` ends the matter.
    case act
    /// To leave something alone; a step `breached` breaks it.
    case abstention
  }

  /// What is owed.
  public let duty: Duty
  /// The last day to do it, or of leaving it alone; nil where the text names none.
  public let completeBy: Day?
  /// Steps in order of time.
  public let history: [Obligation.Step]

  /// Creates terms.
  public init(duty: Duty, completeBy: Day?, history: [Obligation.Step]) {
    self.duty = duty
    self.completeBy = completeBy
    self.history = history
  }
}
