public import TimeSeries
public import TradeStatistics

/// A yes-or-no deliverable, as dated steps with their evidence.
public struct Obligation: Hashable, Sendable {
  /// One step on the way.
  public struct Step: Hashable, Sendable {
    /// When it happened: a day, or a month or year where the day is not known.
    public let when: Period
    /// The status reached; `done` ends the matter.
    public let status: String
    /// Names of the claims or sources that show it.
    public let evidence: [String]

    /// Creates a step.
    public init(when: Period, status: String, evidence: [String]) {
      self.when = when
      self.status = status
      self.evidence = evidence
    }
  }

  /// The name used in the file.
  public let id: String
  /// Title for people.
  public let title: String
  /// The economy that owes it.
  public let by: Economy
  /// Name of the text that states it, where it is in a text.
  public let text: String?
  /// Steps in order of time.
  public let history: [Step]

  /// Creates an obligation.
  public init(id: String, title: String, by: Economy, text: String?, history: [Step]) {
    self.id = id
    self.title = title
    self.by = by
    self.text = text
    self.history = history
  }
}
