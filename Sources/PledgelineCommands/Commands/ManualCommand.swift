import ArgumentParsing
import Briefing

/// Runs `pledgeline manual`.
enum ManualCommand {
  @Sendable static func run(_ context: Context) throws {
    let page = ManualPage(
      root: CommandTree.root, version: ProgramVersion.current, date: ProgramVersion.date,
      exitStatuses: [
        .init("0", says: "Done."),
        .init("1", says: "Failed; standard error says why and what to do."),
        .init("2", says: "Done, and something is off: with --fail-on-breach only."),
        .init("64", says: "The command line is not valid."),
      ],
      environment: [
        .init("PLEDGELINE_ARCHIVE", says: "The archive's file."),
        .init("PLEDGELINE_DATA", says: "A folder that holds Agreements and Figures."),
        .init(
          "XDG_DATA_HOME",
          says:
            "Where the archive is kept if nothing else is said: pledgeline/archive.sqlite in it."),
        .init("NO_COLOR", says: "No color, whatever the terminal."),
      ])
    context.print(page.roff)
  }
}
