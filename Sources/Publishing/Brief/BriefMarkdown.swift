public import Briefing

/// A brief for newsletters: the finding, the tables, what cannot be told, and how to cite it.
public struct BriefMarkdown {
  private let document: BriefDocument

  /// Creates a writer of one brief.
  public init(_ brief: Brief, options: BriefOptions) {
    document = BriefDocument(brief, options: options)
  }

  /// GitHub Flavored Markdown, ending with a line feed.
  public var text: String {
    Markdown.lines(document.sections.flatMap(\.blocks)).joined(separator: "\n") + "\n"
  }
}
