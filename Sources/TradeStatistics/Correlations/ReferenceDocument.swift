public import TimeSeries

/// A document that figures are read with and that holds no figures itself, kept so that a brief can be made again.
public struct ReferenceDocument: Hashable, Sendable {
  /// What kinds of documents there are.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Which codes of two editions share goods.
    case correlation
    /// The codes of a nomenclature with their units.
    case codeList = "code-list"
  }

  /// What a document says.
  public enum Content: Hashable, Sendable {
    /// Which codes of two editions share goods.
    case correlation(Correlation)
    /// The codes of a nomenclature with their units.
    case codeList(CodeList)
  }

  /// The file that it was read from.
  public let file: SourceFile
  /// The day on which the file was taken from the office; nil where that is not known.
  public let retrieved: Day?
  /// What it says.
  public let content: Content

  /// Creates a document.
  public init(_ content: Content, file: SourceFile, retrieved: Day?) {
    self.content = content
    self.file = file
    self.retrieved = retrieved
  }

  /// What kind it is.
  public var kind: Kind {
    switch content {
    case .correlation: .correlation
    case .codeList: .codeList
    }
  }

  /// The correlation that it is; nil for another kind.
  public var correlation: Correlation? {
    if case .correlation(let correlation) = content { return correlation }
    return nil
  }

  /// The code list that it is; nil for another kind.
  public var codeList: CodeList? {
    if case .codeList(let list) = content { return list }
    return nil
  }
}
