/// Where a chart will stand, which decides where its colours come from.
public enum ChartEmbedding: Hashable, Sendable {
  /// A file of its own: colours are attributes, and an automatic theme adds one `<style>` element.
  case file
  /// Inside a page that forbids inline styles: colours are attributes that the page's own style
  /// sheet overrules by class with ``ChartStyle/styleSheet``. The identifier keeps the chart's
  /// names apart from those of other charts of the page.
  case page(identifier: String)
}
