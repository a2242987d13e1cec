public import TimeSeries

/// A file of rows for a tally.
public struct TallyFile: Hashable, Sendable {
  /// Where it is.
  public let path: String
  /// The month that all its rows are of; nil where its rows tell.
  public let month: Month?

  /// Names a file.
  public init(path: String, month: Month? = nil) {
    self.path = path
    self.month = month
  }
}
