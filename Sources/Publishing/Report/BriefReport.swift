public import Briefing
import Charts
import TextFormats
import TimeSeries

/// The files of a report that need no other program: the page, charts, tables and their description.
public struct BriefReport {
  /// One file of a report.
  public struct File: Hashable, Sendable {
    /// Its place below the report's folder, with slashes.
    public let path: String
    /// Its bytes.
    public let bytes: [UInt8]
  }

  private let illustrated: IllustratedBrief
  private let charts: BriefCharts

  /// Creates the report of one brief.
  public init(_ illustrated: IllustratedBrief) {
    self.illustrated = illustrated
    self.charts = BriefCharts(illustrated)
  }

  /// The files, in the order of their making.
  public var files: [File] {
    let brief = illustrated.brief
    let options = BriefOptions()
    let drawn = charts.all
    let tables =
      [
        ReportTable(
          path: "brief.csv", title: "The brief as one tidy table", columns: BriefCSV.columns,
          bytes: BriefCSV(brief, options: options).bytes)
      ]
      + drawn.map { name, chart in
        ReportTable(
          path: "data/\(name.rawValue).csv", title: "The figures behind the chart '\(chart.title)'",
          columns: chart.table.columns,
          bytes: ChartData(chart).csv)
      }
    return [
      File(path: "index.html", bytes: ReportHTML(charts: charts).bytes),
      File(path: "brief.json", bytes: BriefJSON(brief, options: options).bytes),
      File(
        path: "brief.md", bytes: Array(BriefMarkdown(brief, options: options).text.utf8)),
      File(path: "brief.sdmx.csv", bytes: BriefSDMX(brief, options: options).bytes),
    ] + tables.map { File(path: $0.path, bytes: $0.bytes) }
      + drawn.map { name, chart in
        File(
          path: "charts/\(name.rawValue).svg", bytes: chart.svg(ChartStyle(theme: .automatic)))
      } + [
        File(
          path: "datapackage.json", bytes: DataPackage(brief: brief, tables: tables).bytes)
      ]
  }

  /// The charts as SVG on a light ground, by name, for programs that make other images of them.
  public var images: [File] {
    charts.all.map { name, chart in
      File(path: "charts/\(name.rawValue).png", bytes: chart.svg(ChartStyle()))
    }
  }

  /// Every place that a file of some report may have; what lies elsewhere is not a report's.
  public static var places: Set<String> {
    let named = ChartName.allCases.flatMap { name in
      ["data/\(name.rawValue).csv", "charts/\(name.rawValue).svg", "charts/\(name.rawValue).png"]
    }
    return Set(
      named + [
        "index.html", "brief.json", "brief.md", "brief.csv", "brief.sdmx.csv", "brief.xlsx",
        "datapackage.json", "charts", "data",
      ])
  }
}
