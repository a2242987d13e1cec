import ArgumentParsing
import Briefing
import Publishing
import TimeSeries

/// Runs `pledgeline adjust`.
enum AdjustCommand {
  @Sendable static func run(_ context: Context) throws {
    let arguments = context.arguments
    var seasonal = 7
    if let text = arguments.value("seasonal") {
      guard let span = Int(text), span % 2 == 1, (3...99).contains(span) else {
        throw context.usageError(
          "--seasonal takes an odd number of years from 3 to 99, not '\(text)'")
      }
      seasonal = span
    }
    let listing = try BriefMaker(archive: context.archive(), terms: context.terms())
      .adjusted(
        SeriesCommand.request(context),
        by: STL.Parameters(seasonal: seasonal, isRobust: arguments.flag("robust")))
    let style = try context.style()
    let text = AdjustedText(listing, width: style.width, ink: style.ink)
    switch arguments.value("format") {
    case "csv": context.print(text.csv)
    case "json": context.print(text.json)
    default: context.print(text.text)
    }
  }
}
