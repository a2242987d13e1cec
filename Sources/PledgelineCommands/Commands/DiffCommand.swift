import ArgumentParsing
import Briefing
import Publishing
import ReleaseArchive

/// Runs `pledgeline diff`.
enum DiffCommand {
  @Sendable static func run(_ context: Context) throws {
    let arguments = context.arguments
    guard let text = arguments.value("from") else {
      throw context.usageError("diff needs the earlier day: --from DAY")
    }
    let first = try context.day(text, named: "--from")
    let last = try context.day("to", fallback: context.today)
    guard first <= last else {
      throw context.usageError("--from \(first) is after --to \(last)")
    }
    let agreement = try context.agreement(arguments.requiredPositional("agreement"))
    let archive = try context.archive()
    let comparison = try Comparison(
      of: agreement, by: context.briefMaker(archive, context.terms(asOf: last)),
      from: context.terms(asOf: first))
    let style = try context.style()
    let report = ComparisonReport(comparison, width: style.width, ink: style.ink)
    if arguments.value("format") == "json" {
      context.print(report.json)
    } else {
      context.print(report.text)
    }
  }
}
