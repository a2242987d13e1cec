/// A picture of figures with all that it must not be shown without.
///
/// Title, finding, source with vintage, a description for those who do not see it, and the table
/// behind it. A chart is a value: nothing is laid out or put into words of a language before
/// ``svg(_:)`` is asked for. Figures are exact and in their own units; only what is drawn is rounded.
public struct Chart: Hashable, Sendable {
  /// What is shown, in a few words.
  public let title: String
  /// What it shows: the one sentence that a reader takes away.
  public let finding: String
  /// Who published the figures, which vintage, and what is ours.
  public let source: String
  /// The chart in words, for readers of the screen: what is drawn, and what it shows.
  public let alternativeText: String
  /// The figures drawn, unrounded.
  public let table: ChartTable
  /// What is drawn, from top to bottom.
  public let plots: [Plot]

  /// Creates a chart.
  public init(
    title: String, finding: String, source: String, alternativeText: String, table: ChartTable,
    plots: [Plot]
  ) {
    self.title = title
    self.finding = finding
    self.source = source
    self.alternativeText = alternativeText
    self.table = table
    self.plots = plots
  }

  /// The chart as the bytes of an SVG 1.1 image in UTF-8.
  ///
  /// Equal charts in equal styles are equal bytes. There is no script, no outside reference and no
  /// `style` attribute; see ``ChartEmbedding`` for the one `<style>` element.
  public func svg(_ style: ChartStyle) -> [UInt8] {
    SVGWriter(chart: self, style: style).bytes()
  }
}
