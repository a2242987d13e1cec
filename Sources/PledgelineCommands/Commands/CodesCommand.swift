import ArgumentParsing
import Briefing
import Publishing
import ReleaseArchive
import TradeStatistics

/// Runs `pledgeline codes`.
enum CodesCommand {
  @Sendable static func run(_ context: Context) throws {
    let text = context.arguments.positional("code") ?? ""
    // Schedules print codes with points: 1201.90.0095.
    guard let code = ProductCode(text.filter { $0 != "." }), code.isNumeric,
      (2...10).contains(code.length)
    else {
      throw context.usageError(
        "a code has 2 to 10 digits, such as 120190 or 1201.90.0095, not '\(text)'")
    }
    let only = context.arguments.value("list").flatMap(CodeSchedule.init(rawValue:))
    let lookup = try CodeLookup(
      code, in: only.map { [$0] } ?? CodeSchedule.allCases, archive: context.archive(),
      terms: context.terms())
    let style = try context.style()
    let listing = CodeListing(lookup, width: style.width, ink: style.ink)
    switch context.arguments.value("format") {
    case "json": context.print(listing.json)
    default: context.print(listing.text)
    }
  }
}
