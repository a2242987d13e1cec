import Agreements
import ArgumentParsing
import Briefing
import Publishing
import ReleaseArchive
import Synchronization
import SystemCalls

/// Runs `pledgeline brief`.
enum BriefCommand {
  @Sendable static func run(_ context: Context) throws {
    let arguments = context.arguments
    let (agreement, options, maker) = try prepare(context)
    let brief = try maker.brief(of: agreement)
    switch arguments.value("format") ?? "text" {
    case "json": context.print(BriefJSON(brief, options: options).bytes)
    case "csv": context.print(BriefCSV(brief, options: options).bytes)
    case "sdmx-csv": context.print(BriefSDMX(brief, options: options).bytes)
    case "markdown": context.print(BriefMarkdown(brief, options: options).text)
    default: context.print(BriefText(brief, options: options).text)
    }
    try context.failOnBreach(brief)
  }

  // The archive is opened, and its catalogue read, while the agreement is.
  private static func prepare(
    _ context: Context
  ) throws -> (Agreement, BriefOptions, BriefMaker) {
    let isAgreementRead = Atomic(false)
    let (read, opened) = WorkerThreads.both(
      {
        defer { isAgreementRead.store(true, ordering: .relaxed) }
        return Result {
          let agreement = try context.agreement(
            context.arguments.requiredPositional("agreement"))
          return (agreement: agreement, options: try options(context, agreement))
        }
      },
      {
        Result {
          let archive = try context.archive()
          let maker = context.briefMaker(archive, try context.terms())
          maker.readAhead { !isAgreementRead.load(ordering: .relaxed) }
          return maker
        }
      })
    let known = try read.get()
    return (known.agreement, known.options, try opened.get())
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
