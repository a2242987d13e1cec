import ArgumentParsing
import Briefing
import Publishing
import ReleaseArchive

/// Runs `pledgeline checkpoints`.
enum CheckpointsCommand {
  @Sendable static func run(_ context: Context) throws {
    let agreement = try context.agreement(context.arguments.requiredPositional("agreement"))
    let archive = try context.archive()
    let review = try CheckpointReview(
      of: agreement, by: context.briefMaker(archive, context.terms()))
    let style = try context.style()
    let report = CheckpointsReport(review, width: style.width, ink: style.ink)
    if context.arguments.value("format") == "json" {
      context.print(report.json)
    } else {
      context.print(report.text)
    }
  }
}
