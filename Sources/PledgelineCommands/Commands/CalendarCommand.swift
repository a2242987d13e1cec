import Agreements
import ArgumentParsing
import Briefing
import Publishing
import ReleaseArchive
import TimeSeries

/// Runs `pledgeline calendar`.
enum CalendarCommand {
  @Sendable static func run(_ context: Context) throws {
    let arguments = context.arguments
    let terms = try context.terms()
    // What appeared on the day itself is on file; what comes begins the day after.
    let first = terms.asOf.advanced(by: 1)
    let last = try context.day("through", fallback: terms.asOf.advanced(by: 92))
    guard last >= first else {
      throw context.usageError("--through takes a day after \(terms.asOf), not '\(last)'")
    }
    let agreements = try arguments.positionals("agreement").map(context.agreement)
    let coming = try ComingReleases(
      archive: context.archive(), days: first...last, knownAt: terms.knownAt,
      agreements: agreements, source: try context.source(arguments.value("source")))
    let style = try context.style()
    let listing = CalendarListing(coming, width: style.width, ink: style.ink)
    switch arguments.value("format") {
    case "json": context.print(listing.json)
    case "icalendar": context.print(listing.iCalendar)
    default: context.print(listing.text)
    }
  }
}
