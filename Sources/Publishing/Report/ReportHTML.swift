import Agreements
import Briefing
import Charts
import TimeSeries

/// A brief as one page that asks for nothing else: tables, charts, how to cite.
struct ReportHTML {
  let charts: BriefCharts

  private var brief: Brief { charts.brief }

  /// The page, UTF-8.
  var bytes: [UInt8] {
    let title = "\(brief.agreement.title), as of \(DateText.day(brief.asOf))"
    let sheet = Self.styleSheet + ChartStyle.styleSheet
    var text = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
    text += "<meta http-equiv=\"Content-Security-Policy\" "
    text += "content=\"\(HTMLText.escape(HTMLText.policy(styleSheet: sheet)))\">\n"
    text += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
    text += "<meta name=\"color-scheme\" content=\"light dark\">\n"
    text += "<title>\(HTMLText.escape(title))</title>\n<style>\(sheet)</style>\n</head>\n<body>\n"
    text += "<main>\n"
    for section in BriefDocument(brief, options: BriefOptions()).sections {
      text += "<section>\n" + section.blocks.map(HTMLText.block).joined()
      text += Self.names(section.subject).map(figure).joined() + "</section>\n"
    }
    text += "</main>\n</body>\n</html>\n"
    return Array(text.utf8)
  }

  private static func names(_ subject: BriefDocument.Section.Subject) -> [ChartName] {
    switch subject {
    case .gauge: [.gauge]
    case .pledges: [.pledgeLine, .progress, .subcategories, .coverage]
    case .conditions: [.headroom, .rebound]
    case .claims: [.timeline]
    case .due: [.vintages]
    default: []
    }
  }

  private func figure(_ name: ChartName) -> String {
    switch charts.chart(name) {
    case .notMeasurable(let reason):
      return "<p class=\"missing\">\(HTMLText.escape(name.title)): no chart, because "
        + "\(HTMLText.escape(reason.text)).</p>\n"
    case .value(let chart):
      // A phone gets a chart laid out for it, not the wide one made small.
      return "<figure>\n" + drawing(chart, name, width: 720, place: "wide")
        + drawing(chart, name, width: 360, place: "narrow") + data(chart) + "</figure>\n"
    }
  }

  private func drawing(_ chart: Chart, _ name: ChartName, width: Int, place: String) -> String {
    let style = ChartStyle(
      width: width, theme: .automatic, embedding: .page(identifier: "\(name.rawValue)-\(place)"))
    return "<div class=\"\(place)\">\n" + String(decoding: chart.svg(style), as: UTF8.self)
      + "</div>\n"
  }

  private func data(_ chart: Chart) -> String {
    let numbers = chart.table.columns.count > 1 ? 1...(chart.table.columns.count - 1) : nil
    return "<details><summary>The figures behind this chart</summary>\n"
      + HTMLText.block(
        .table(chart.table.columns, numbers: numbers, rows: chart.table.rows)) + "</details>\n"
  }

  // Distances in the size of the text, so that zoom and a reader's own size keep the shape.
  private static let styleSheet = """
    :root{color-scheme:light dark}
    body{margin:0;font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",sans-serif;\
    color:#16181d;background:#fff}
    main{max-width:60rem;margin:0 auto;padding:1.5rem 1rem 4rem}
    h1{font-size:1.7rem;line-height:1.2;margin:.5rem 0}h2{font-size:1.25rem;margin:2.5rem 0 .5rem}
    h3{font-size:1rem;margin:1.5rem 0 .25rem}.lead{font-size:1.1rem}
    .table{overflow-x:auto}table{border-collapse:collapse;font-size:.875rem}
    th,td{text-align:left;vertical-align:top;padding:.3rem .7rem .3rem 0;border-bottom:1px solid #c9ced6;\
    font-weight:normal;min-width:3rem}
    thead th{font-weight:600;border-bottom-color:#5a5f66}
    .number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
    figure{margin:1.5rem 0}figure svg{max-width:100%;height:auto;display:block}
    .narrow{display:none}@media (max-width:44rem){.wide{display:none}.narrow{display:block}}
    summary{cursor:pointer;color:#0b57a4;padding:.4rem 0}.missing{color:#5a5f66}
    @media (prefers-color-scheme:dark){body{color:#eceef1;background:#14171c}\
    th,td{border-bottom-color:#3a4049}thead th{border-bottom-color:#a9b0ba}\
    summary{color:#6db3f8}.missing{color:#a9b0ba}}
    @media print{main{max-width:none;padding:0}details{display:none}figure{break-inside:avoid}}
    """
}
