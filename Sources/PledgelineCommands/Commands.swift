import ArgumentParsing

/// Every command by its path.
enum Commands {
  typealias Command = @Sendable (Context) throws -> Void

  static let all: [String: Command] = [
    "brief": BriefCommand.run,
    "watch": WatchCommand.run,
    "checkpoints": CheckpointsCommand.run,
    "rephase": RephaseCommand.run,
    "conditions": ConditionsCommand.paths,
    "headroom": ConditionsCommand.headroom,
    "balance": BalanceCommand.run,
    "chart": ChartCommand.run,
    "report": ReportCommand.run,
    "agreements": AgreementsCommand.run,
    "new": NewCommand.run,
    "check": CheckCommand.run,
    "import": ImportCommand.run,
    "sources": SourcesCommand.run,
    "calendar": CalendarCommand.run,
    "fetch": FetchCommand.run,
    "serve": ServeCommand.run,
    "releases": ReleasesCommand.run,
    "series": SeriesCommand.run,
    "codes": CodesCommand.run,
    "adjust": AdjustCommand.run,
    "diff": DiffCommand.run,
    "convert": ConvertCommand.run,
    "tally": TallyCommand.run,
    "archive snapshot": ArchiveCommand.snapshot,
    "archive verify": ArchiveCommand.verify,
    "completions": CompletionsCommand.run,
    "manual": ManualCommand.run,
    CompletionScript.requestCommand: CompletionsCommand.candidates,
  ]
}
