import Agreements
import Briefing
import Charts
import HTML
import Publishing
import TimeSeries

/// The charts of an agreement's page: drawn twice, for wide windows and for narrow ones, and as files.
struct AgreementCharts: Sendable {
  private let charts: BriefCharts
  private let agreement: String
  private let state: PageState
  private let offersPNG: Bool

  init(_ illustrated: IllustratedBrief, _ state: PageState, offersPNG: Bool) {
    charts = BriefCharts(illustrated)
    agreement = illustrated.brief.agreement.id
    self.state = state
    self.offersPNG = offersPNG
  }

  /// A chart with its files; nothing where there is none, whose reason stands with the figures.
  func html(of name: ChartName) -> HTML {
    guard let chart = charts.chart(name).value else { return HTML() }
    return """
      <figure id="chart-\(name.rawValue)">
      <div class="chart-wide">\(svg(chart, name, width: 880, "wide"))</div>
      <div class="chart-narrow">\(svg(chart, name, width: 360, "narrow"))</div>
      <figcaption class="downloads">\(link(name, "svg", "SVG"))\
      \(offersPNG ? link(name, "png", "PNG") : HTML())\
      \(link(name, "csv", "Data of the chart as CSV"))</figcaption>
      </figure>

      """
  }

  /// A chart as a file of its own; nil where there is none.
  func svg(_ name: ChartName) -> [UInt8]? {
    charts.chart(name).value?.svg(ChartStyle(width: 960))
  }

  /// The figures behind a chart; nil where there is none.
  func csv(_ name: ChartName) -> [UInt8]? {
    charts.chart(name).value.map { ChartData($0).csv }
  }

  // The writer of charts escapes all texts itself.
  private func svg(_ chart: Chart, _ name: ChartName, width: Int, _ place: String) -> HTML {
    let style = ChartStyle(
      width: width, theme: .light,
      embedding: .page(identifier: "\(name.rawValue)-\(place)"))
    return HTML(trustedMarkup: String(decoding: chart.svg(style), as: UTF8.self))
  }

  private func link(_ name: ChartName, _ ending: String, _ title: String) -> HTML {
    let address = state.address(
      path: ["agreements", agreement, "charts", "\(name.rawValue).\(ending)"])
    return """
      <a href="\(address)" download>\(title)<span class="hidden">: \(name.title)</span></a>
      """
  }
}
