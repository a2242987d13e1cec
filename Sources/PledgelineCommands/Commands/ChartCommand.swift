import Agreements
import ArgumentParsing
import Assessment
import Briefing
import Charts
import Publishing
import ReleaseArchive
import SystemCalls
import TextFormats
import TimeSeries

/// Runs `pledgeline chart`.
enum ChartCommand {
  @Sendable static func run(_ context: Context) throws {
    let arguments = context.arguments
    let style = try style(context)
    let path = arguments.value("out")
    if let path, !["svg", "png"].contains(Path.fileExtension(of: path)) {
      throw context.usageError("--out takes a file that ends in .svg or .png, not '\(path)'")
    }
    let chart = try chart(context)
    if arguments.flag("data") {
      context.print(ChartData(chart).csv)
      return
    }
    let svg = chart.svg(style)
    guard let path else {
      context.print(svg)
      return
    }
    let bytes =
      Path.fileExtension(of: path) == "png"
      ? try Rasterizer.find(context.surroundings).png(svg) : svg
    try FileSystem.writeFile(atomically: path, bytes)
    context.print("\(path): \(chart.finding)\n")
  }

  private static func chart(_ context: Context) throws -> Chart {
    let arguments = context.arguments
    let agreement = try context.agreement(arguments.requiredPositional("agreement"))
    let name = ChartName(rawValue: arguments.requiredPositional("name")) ?? .pledgeLine
    let pledge = arguments.value("pledge")
    if let pledge {
      let known = agreement.pledges.map(\.id) + ["total"]
      guard name == .pledgeLine else {
        throw context.usageError("--pledge is for the chart 'pledge-line'")
      }
      guard known.contains(pledge) else {
        throw context.usageError(
          "\(agreement.id) has no pledge '\(pledge)'; its pledges: \(known.joined(separator: ", "))"
        )
      }
    }
    let archive = try context.archive()
    let maker = context.briefMaker(archive, try context.terms())
    let charts = BriefCharts(try maker.illustrated(agreement))
    switch charts.chart(name, pledge: pledge) {
    case .value(let chart): return chart
    case .notMeasurable(let reason):
      throw CommandFailure(
        "the chart '\(name.rawValue)' of \(agreement.id) cannot be drawn: \(reason.text)"
          + (reason.remedy.map { " (\($0))" } ?? ""))
    }
  }

  private static func style(_ context: Context) throws -> ChartStyle {
    let arguments = context.arguments
    var width = 720
    if let text = arguments.value("width") {
      guard let number = Int(text), ChartStyle.widths.contains(number) else {
        throw context.usageError(
          "--width takes a number of pixels from \(ChartStyle.widths.lowerBound) to "
            + "\(ChartStyle.widths.upperBound), not '\(text)'")
      }
      width = number
    }
    return ChartStyle(
      width: width,
      theme: arguments.value("theme").flatMap(ChartTheme.init(rawValue:)) ?? .light,
      language: arguments.value("language").flatMap(ChartLanguage.init(rawValue:)) ?? .english)
  }
}
