import ArgumentParsing
import Briefing
import Publishing
import ReleaseArchive
import TimeSeries

/// Runs `pledgeline adjust`.
enum AdjustCommand {
  @Sendable static func run(_ context: Context) throws {
    let arguments = context.arguments
    let isX13 = arguments.value("with") == "x13"
    if isX13, arguments.value("seasonal") != nil || arguments.flag("robust") {
      throw context.usageError("--seasonal and --robust belong to STL; leave them out with x13")
    }
    var seasonal = 7
    if let text = arguments.value("seasonal") {
      guard let span = Int(text), span % 2 == 1, (3...99).contains(span) else {
        throw context.usageError(
          "--seasonal takes an odd number of years from 3 to 99, not '\(text)'")
      }
      seasonal = span
    }
    let archive = try context.archive()
    let maker = context.briefMaker(archive, try context.terms())
    let request = try SeriesCommand.request(context)
    let listing =
      if isX13 {
        try maker.adjustedByX13(request)
      } else {
        try maker.adjusted(
          request, by: STL.Parameters(seasonal: seasonal, isRobust: arguments.flag("robust")))
      }
    let style = try context.style()
    let text = AdjustedText(listing, width: style.width, ink: style.ink)
    switch arguments.value("format") {
    case "csv": context.print(text.csv)
    case "json": context.print(text.json)
    default: context.print(text.text)
    }
  }
}
