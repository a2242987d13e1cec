/// The words around a chart, in its language: every chart has all of them.
public struct ChartTexts: Hashable, Sendable {
  /// What is shown, in a few words.
  public let title: String
  /// What it shows, in one sentence.
  public let finding: String
  /// Who published the figures, which vintage, and what is ours.
  public let source: String
  /// The chart in words, for readers of the screen.
  public let alternativeText: String

  /// Creates the words.
  public init(title: String, finding: String, source: String, alternativeText: String) {
    self.title = title
    self.finding = finding
    self.source = source
    self.alternativeText = alternativeText
  }

  /// A chart with these words.
  func chart(table: ChartTable, plots: [Plot]) -> Chart {
    Chart(
      title: title, finding: finding, source: source, alternativeText: alternativeText,
      table: table, plots: plots)
  }
}
