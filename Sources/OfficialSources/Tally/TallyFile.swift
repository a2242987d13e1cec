public import TimeSeries

/// A file of rows for a tally.
public struct TallyFile: Hashable, Sendable {
  /// Where it is.
  public let path: String
  /// The month that all its rows are of; nil where its rows tell.
  public let month: Month?

  /// How a file is written, told by the end of its name.
  enum Format {
    /// Comma-separated values.
    case csv
    /// Comma-separated values, compressed with gzip.
    case gzip
    /// The CSV members of a ZIP archive.
    case zip
    /// A JSON array of rows, as the US Census Bureau answers.
    case json
  }

  var format: Format {
    let name = path.lowercased()
    if name.hasSuffix(".gz") { return .gzip }
    if name.hasSuffix(".zip") { return .zip }
    return name.hasSuffix(".json") ? .json : .csv
  }

  /// Names a file.
  public init(path: String, month: Month? = nil) {
    self.path = path
    self.month = month
  }
}
