public import TimeSeries

/// A document that figures are read with and that holds no figures itself, kept so that a brief can be made again.
public struct ReferenceDocument: Hashable, Sendable {
  /// What kinds of documents there are.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Which codes of two editions share goods.
    case correlation
  }

  /// The file that it was read from.
  public let file: SourceFile
  /// The day on which the file was taken from the office; nil where that is not known.
  public let retrieved: Day?
  /// What it says.
  public let correlation: Correlation

  /// Creates a document of a correlation.
  public init(correlation: Correlation, file: SourceFile, retrieved: Day?) {
    self.correlation = correlation
    self.file = file
    self.retrieved = retrieved
  }

  /// What kind it is.
  public var kind: Kind { .correlation }
}
