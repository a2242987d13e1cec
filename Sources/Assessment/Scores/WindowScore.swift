/// A pledge over its whole window: what is left, and the pace that it needs.
public struct WindowScore: Hashable, Sendable {
  /// The sum of all instalments' targets.
  public let target: Figure
  /// What was bought from the window's first month to date.
  public let actual: Figure
  /// Target − actual.
  public let remaining: Figure
  /// Months of the window that are not published yet.
  public let monthsLeft: Int
  /// Remaining ÷ months left; nil where none is left.
  public let requiredPerMonth: Figure?
  /// Required pace ÷ mean of the last twelve months on file.
  public let requiredOverMean: Figure?
  /// Required pace ÷ the best month on file.
  public let requiredOverBest: Figure?
}
