import ArgumentParsing
import Briefing
import Publishing
import ReleaseArchive

/// Runs `pledgeline conditions` and `pledgeline headroom`: two views of one finding.
enum ConditionsCommand {
  @Sendable static func paths(_ context: Context) throws {
    try run(context) { $0.text }
  }

  @Sendable static func headroom(_ context: Context) throws {
    try run(context) { $0.headroomText }
  }

  private static func run(
    _ context: Context, _ text: (ConditionsReport) -> String
  ) throws {
    let agreement = try context.agreement(context.arguments.requiredPositional("agreement"))
    let archive = try context.archive()
    let maker = context.briefMaker(archive, try context.terms())
    let style = try context.style()
    let report = ConditionsReport(
      try maker.brief(of: agreement), width: style.width, ink: style.ink)
    if context.arguments.value("format") == "json" {
      context.print(report.json)
    } else {
      context.print(text(report))
    }
  }
}
