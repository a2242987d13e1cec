import ArgumentParsing
import Briefing
import Publishing
import ReleaseArchive

/// Runs `pledgeline watch`.
enum WatchCommand {
  @Sendable static func run(_ context: Context) throws {
    let arguments = context.arguments
    guard let text = arguments.value("since") else {
      throw context.usageError("watch needs the earlier day: --since DAY")
    }
    let first = try context.day(text, named: "--since")
    let later = try context.terms()
    guard first <= later.asOf else {
      throw context.usageError("--since \(first) is after --as-of \(later.asOf)")
    }
    let agreement = try context.agreement(arguments.requiredPositional("agreement"))
    let archive = try context.archive()
    let watch = try Watch(
      of: agreement, by: context.briefMaker(archive, later), since: context.terms(asOf: first))
    let style = try context.style()
    let report = WatchReport(watch, width: style.width, ink: style.ink)
    if arguments.value("format") == "json" {
      context.print(report.json)
    } else {
      context.print(report.text)
    }
    try context.failOnBreach(watch.after)
  }
}
