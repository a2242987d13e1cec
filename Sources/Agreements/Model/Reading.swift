public import TimeSeries

/// One interpretation of the same text: which schedule binds, which conditions apply, who says so.
public struct Reading: Hashable, Sendable {
  /// Which schedule binds.
  public enum Binding: String, Hashable, Sendable, Codable, CaseIterable {
    /// Each calendar year's amount.
    case calendarYear = "calendar-year"
    /// The window's total only.
    case total
  }

  /// The name used in the file.
  public let id: String
  /// Title for people.
  public let title: String
  /// Names of the claims that put it forward.
  public let saidBy: [String]
  /// Names of the claims that deny it.
  public let deniedBy: [String]
  /// Which schedule binds.
  public let binding: Binding
  /// Whether purchases may start slowly.
  public let mayStartSlowly: Bool
  /// The month by which the total must be reached, where it differs from the window's end.
  public let completeBy: Month?
  /// Names of the conditions that its leeway hangs on.
  public let conditions: [String]

  /// Creates a reading.
  public init(
    id: String, title: String, saidBy: [String], deniedBy: [String], binding: Binding,
    mayStartSlowly: Bool, completeBy: Month?, conditions: [String]
  ) {
    self.id = id
    self.title = title
    self.saidBy = saidBy
    self.deniedBy = deniedBy
    self.binding = binding
    self.mayStartSlowly = mayStartSlowly
    self.completeBy = completeBy
    self.conditions = conditions
  }
}
