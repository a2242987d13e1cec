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
    if arguments.flag("all") { return try runAll(context) }
    guard let name = arguments.positional("agreement") else {
      throw context.usageError("name an agreement, or ask for all of them with --all")
    }
    let (agreement, options, maker) = try prepare(context, name)
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

  private static func runAll(_ context: Context) throws {
    let arguments = context.arguments
    if let name = arguments.positional("agreement") {
      throw context.usageError("'\(name)' and --all exclude each other")
    }
    for option in ["measure", "proration", "currency", "explain"]
    where arguments.flag(option) || !arguments.values(option).isEmpty {
      throw context.usageError("--\(option) is about one agreement; name it instead of --all")
    }
    let style = try context.style()
    let maker = context.briefMaker(try context.archive(), try context.terms())
    let portfolio = try maker.portfolio(of: context.allAgreements())
    let report = PortfolioReport(portfolio, width: style.width, ink: style.ink)
    switch arguments.value("format") ?? "text" {
    case "json": context.print(PortfolioJSON(portfolio).bytes)
    case "csv": context.print(report.csv)
    case "markdown": context.print(report.markdown)
    case "sdmx-csv":
      throw context.usageError("--all has no SDMX-CSV; ask for the brief of each agreement")
    default: context.print(report.text)
    }
    for brief in portfolio.briefs { try context.failOnBreach(brief) }
  }

  // The archive is opened, and its catalogue read, while the agreement is.
  private static func prepare(
    _ context: Context, _ name: String
  ) throws -> (Agreement, BriefOptions, BriefMaker) {
    let isAgreementRead = Atomic(false)
    let (read, opened) = WorkerThreads.both(
      {
        defer { isAgreementRead.store(true, ordering: .relaxed) }
        return Result {
          let agreement = try context.agreement(name)
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
