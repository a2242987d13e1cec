import Agreements
import ArgumentParsing
import Briefing
import Publishing
import ReleaseArchive

/// Runs `pledgeline brief`.
enum BriefCommand {
  @Sendable static func run(_ context: Context) throws {
    let arguments = context.arguments
    let agreement = try context.agreement(arguments.requiredPositional("agreement"))
    let options = try options(context, agreement)
    let archive = try context.archive()
    let brief = try BriefMaker(
      archive: archive, terms: context.terms(), sums: DerivedSums(beside: archive.path)
    ).brief(of: agreement)
    switch arguments.value("format") ?? "text" {
    case "json": context.print(BriefJSON(brief, options: options).bytes)
    case "csv": context.print(BriefCSV(brief, options: options).bytes)
    case "markdown": context.print(BriefMarkdown(brief, options: options).text)
    default: context.print(BriefText(brief, options: options).text)
    }
  }

  private static func options(_ context: Context, _ agreement: Agreement) throws -> BriefOptions {
    let arguments = context.arguments
    let known = agreement.measures.map(\.id)
    for name in arguments.values("measure") where !known.contains(name) {
      throw context.usageError(
        "\(agreement.id) has no measure '\(name)'; its measures: \(known.joined(separator: ", "))")
    }
    let style = try context.style()
    return BriefOptions(
      measures: arguments.values("measure"),
      prorations: arguments.values("proration").compactMap(Proration.init(rawValue:)),
      explain: arguments.flag("explain") ? arguments.value("explain") ?? "" : nil,
      width: style.width, ink: style.ink)
  }
}
