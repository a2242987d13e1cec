import ArgumentParsing
import Briefing
import Publishing
import ReleaseArchive
import TimeSeries
import TradeStatistics

/// Runs `pledgeline releases`.
enum ReleasesCommand {
  @Sendable static func run(_ context: Context) throws {
    let arguments = context.arguments
    var period: Period?
    if let text = arguments.value("period") {
      guard let read = Period(text) else {
        throw context.usageError(
          "--period takes a period such as 2020-01, 2020-01/02, 2020-Q1 or 2020, not '\(text)'")
      }
      period = read
    }
    let filter = ReleaseFilter(
      source: try context.source(arguments.value("source")),
      reporter: try arguments.value("reporter").map(context.economy),
      partner: try arguments.value("partner").map(context.economy),
      flow: arguments.value("flow").flatMap(Flow.init(rawValue:)), period: period)
    let list = try ReleaseList(archive: context.archive(), terms: context.terms(), filter: filter)
    let style = try context.style()
    let listing = ReleaseListing(
      list, showsVintages: arguments.flag("all") || period != nil, width: style.width,
      ink: style.ink)
    switch arguments.value("format") {
    case "csv": context.print(listing.csv)
    case "json": context.print(listing.json)
    default: context.print(listing.text)
    }
  }
}

extension Context {
  /// Reads the name of a source, or explains what one looks like.
  func source(_ text: String?) throws -> SourceID? {
    guard let text else { return nil }
    guard let source = SourceID(rawValue: text) else {
      throw usageError("a source is a short name such as census, not '\(text)'")
    }
    return source
  }
}
