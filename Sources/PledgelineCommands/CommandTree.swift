import ArgumentParsing
import TradeStatistics

/// The command line described once: parsing, help, completion and manual are made from it.
enum CommandTree {
  static let root = CommandDescription(
    "pledgeline",
    abstract: "Keeps score of managed-trade agreements against official statistics.",
    discussion: """
      Holds pledges by product and date against the official figures of both sides, every vintage \
      kept: what was pledged, what was bought by whose count, what that was on top of the \
      baseline, what the balance says, which claims the figures bear out, and what cannot be told \
      and why.

      Every number can be followed to the release that it came from, and any past brief can be \
      reproduced to the byte.
      """,
    options: [
      OptionDescription(
        "archive", help: "Keep releases in FILE",
        kind: .value("FILE", accepts: .file), defaultText: "archive.sqlite in the data folder",
        environmentVariable: "PLEDGELINE_ARCHIVE"),
      OptionDescription(
        "color", help: "When to use color",
        kind: .value("WHEN", accepts: .choices(["auto", "always", "never"])),
        defaultText: "auto: on a terminal, unless NO_COLOR is set"),
    ],
    subcommands: [
      brief, watch, checkpoints, conditions, headroom, rephase, balance, chart, report, agreements,
      new, check, importing, fetch, serve, sources, calendar, releases, series, codes, adjust, diff,
      convert, tally, archive,
      completions, manual, candidates,
    ])

  static let asOf = OptionDescription(
    "as-of", help: "Count only what was published by DAY", kind: .value("DAY"),
    defaultText: "today")
  static let knownAt = OptionDescription(
    "known-at", help: "Count only what this archive held at MOMENT, a day or an ISO 8601 time",
    kind: .value("MOMENT"), defaultText: "now")
  static let strict = OptionDescription(
    "strict-vintages",
    help: "Let no later vintage stand in for a first print that is not on file")
  static let width = OptionDescription(
    "width", help: "Set text in COLUMNS columns", kind: .value("COLUMNS"),
    defaultText: "the terminal's, 100 elsewhere")

  static func format(_ choices: [String]) -> OptionDescription {
    OptionDescription(
      "format", help: "Write the answer as FORMAT",
      kind: .value("FORMAT", accepts: .choices(choices)), defaultText: choices[0])
  }

  private static let brief = CommandDescription(
    "brief", abstract: "Says where an agreement stands as of a day.",
    discussion: """
      The first screen answers: the verdict under each reading of the agreement, what was pledged, what was bought by whose count, what of it was \
      on top of the baseline, what the balance says, what cannot be told and which file or \
      command would tell it, and when the next release is due.

      Amounts in another currency are converted at the last reference rate on file on the day.

      With --fail-on-breach the exit code is 2 where a reading is broken or off course, for goods \
      or for the whole deal, or a condition of the agreement tripped (for an agreement without \
      readings: where a pledge is short). The output is the same. A pledge that is behind, and a \
      verdict that is undetermined, are no breach.

      With --all instead of an agreement, a line a reading says where every agreement on file \
      stands, and below it what several of them pledge at once, which must not be added up.
      """,
    arguments: [
      ArgumentDescription(
        "agreement", help: "Name of an agreement, or the path of its folder", count: .optional,
        accepts: .dynamic(topic: "agreements"))
    ],
    options: [
      OptionDescription("all", help: "Where every agreement on file stands, a line a reading"),
      asOf, format(["text", "json", "csv", "sdmx-csv", "markdown"]),
      OptionDescription(
        "measure", help: "Show only this measure", kind: .value("NAME"),
        isRepeating: true),
      OptionDescription(
        "proration", help: "Draw part-year targets this way only",
        kind: .value("RULE", accepts: .choices(["seasonal", "equal"])), isRepeating: true),
      OptionDescription(
        "currency", help: "Show amounts in another currency", kind: .value("CODE")),
      OptionDescription(
        "explain",
        help: "Print how figures were derived, down to releases and clauses; of those whose "
          + "address begins with ADDRESS",
        kind: .optionalValue("ADDRESS")),
      failOnBreach, strict, knownAt, width,
    ],
    examples: [
      CommandExample(
        "pledgeline brief us-china-phase-one --as-of 2020-03-10",
        says: "Where Phase One stood on 10 March 2020, by what was public that day"),
      CommandExample(
        "pledgeline brief us-china-phase-one --as-of 2020-05-31 --explain=pledges/energy",
        says: "How the energy figures were formed, release by release"),
      CommandExample(
        "pledgeline brief us-china-phase-one --format json | jq .gauge",
        says: "The gauge for another program; the schema is versioned"),
      CommandExample(
        "pledgeline brief us-china-phase-one --as-of 2020-03-10 --format sdmx-csv",
        says: "The brief's table as SDMX-CSV 2.0, for systems of statistics"),
      CommandExample(
        "pledgeline brief --all --as-of 2020-12-10", says: "Every agreement and reading at a glance"
      ),
    ])

  private static let agreement = ArgumentDescription(
    "agreement", help: "Name of an agreement, or the path of its folder",
    accepts: .dynamic(topic: "agreements"))

  private static let balance = CommandDescription(
    "balance", abstract: "Shows the trade balance of two economies in both sides' data.",
    discussion: """
      Beside what the offices count and adjust stand estimates of our own: exports and imports with \
      their seasons taken out each for themselves, by X-13ARIMA-SEATS and by STL. They show how much \
      of a record is the method's, and decide nothing. X-13 runs once for each new series of \
      figures; what it finds is kept beside the archive.
      """,
    arguments: [
      ArgumentDescription("economy", help: "ISO 3166 alpha-3 code, such as USA"),
      ArgumentDescription("partner", help: "ISO 3166 alpha-3 code, such as CHN"),
    ],
    options: [
      asOf, format(["text", "json"]),
      OptionDescription(
        "currency", help: "Show amounts in another currency", kind: .value("CODE")),
      OptionDescription(
        "adjust", help: "Take the seasons out by METHOD only, or not at all",
        kind: .value("METHOD", accepts: .choices(["x13", "stl", "none"])),
        isRepeating: true, defaultText: "x13 and stl"),
      strict, knownAt, width,
    ],
    examples: [
      CommandExample(
        "pledgeline balance USA CHN --as-of 2020-03-10",
        says: "The gauge as it could be read on 10 March 2020"),
      CommandExample(
        "pledgeline balance USA CHN --adjust none", says: "Only what the offices published"),
    ])

  private static let check = CommandDescription(
    "check", abstract: "Checks agreement files and reports every error with its place.",
    discussion: """
      Give the folder of an agreement, or single files of one. Errors read like a compiler's, \
      file:line:column first. Exit code 1 if there is any error.
      """,
    arguments: [
      ArgumentDescription(
        "path", help: "Folder or file of an agreement", count: .oneOrMore, accepts: .file)
    ],
    examples: [
      CommandExample(
        "pledgeline check Agreements/us-china-phase-one", says: "Check an agreement before use")
    ])

  private static let importing = CommandDescription(
    "import", abstract: "Adds official figures to the archive, every vintage kept.",
    discussion: """
      Give folders with a releases.yaml, files as offices hand them out, or CSV files with \
      --describe; with no path the figures that ship with the program are imported. The format of \
      an office's file is recognized by its content and named; --as decides otherwise. Importing \
      the same bytes again changes nothing, and a stop at any point leaves each file wholly in or \
      wholly out.

      Answers without figures, such as release dates and lists of countries, say what they know of \
      the other files of the same command.

      Figures of such a file count as public on the day of the import or before, unless \
      --published says when they were; and they speak only of the codes that the file shows, \
      unless --scope says what was asked for.
      """,
    arguments: [
      ArgumentDescription(
        "path", help: "Folder with releases.yaml, or file", count: .any, accepts: .file)
    ],
    options: [
      OptionDescription(
        "as", help: "Take files as FORMAT; 'pledgeline sources' lists them",
        kind: .value("FORMAT", accepts: .dynamic(topic: "formats")),
        defaultText: "by their content"),
      OptionDescription(
        "flow", help: "Say whether a file that does not tell holds exports or imports",
        kind: .value("FLOW", accepts: .choices(["export", "import"]))),
      OptionDescription(
        "published", help: "Say when a file's figures became public: DAY, or 'by DAY'",
        kind: .value("DAY"), defaultText: "by today"),
      OptionDescription(
        "scope", help: "Say which codes were asked for: 'complete', or CODES with commas",
        kind: .value("CODES"), defaultText: "only what a file shows"),
      OptionDescription(
        "profile", help: "Read SDMX dataflows by the profile in FILE",
        kind: .value("FILE", accepts: .file), isRepeating: true,
        defaultText: "those of Eurostat Comext, IMF IMTS and ECB rates"),
      OptionDescription(
        "origin", help: "Say where a file's figures were published", kind: .value("TEXT"),
        defaultText: "the format's own words"),
      OptionDescription(
        "describe",
        help: "Say what a CSV file holds, with the keys of releases.yaml",
        kind: .value("KEY=VALUE"), isRepeating: true),
    ],
    examples: [
      CommandExample("pledgeline import", says: "Import the figures that ship with the program"),
      CommandExample("pledgeline import Figures/us-china", says: "Import a figure set"),
    ])

  private static let releases = CommandDescription(
    "releases", abstract: "Lists what the archive holds, by table, period and vintage.",
    options: [
      OptionDescription("source", help: "Only this office", kind: .value("NAME")),
      OptionDescription("reporter", help: "Only this reporter", kind: .value("CODE")),
      OptionDescription("partner", help: "Only this partner", kind: .value("CODE")),
      OptionDescription(
        "flow", help: "Only this flow",
        kind: .value("FLOW", accepts: .choices(Flow.allCases.map(\.rawValue)))),
      OptionDescription(
        "period", help: "Only this period, such as 2020-01", kind: .value("PERIOD")),
      OptionDescription("all", help: "List every vintage, not one line a table"),
      asOf, knownAt, format(["text", "csv", "json"]), width,
    ],
    examples: [
      CommandExample("pledgeline releases", says: "One line a table"),
      CommandExample(
        "pledgeline releases --flow import --period 2020-01 --all",
        says: "Every vintage of January 2020's imports"),
    ])

  /// What names a flow and a product.
  static let flowOptions: [OptionDescription] = [
    OptionDescription("reporter", help: "Who reports", kind: .value("CODE")),
    OptionDescription("partner", help: "The other end", kind: .value("CODE")),
    OptionDescription(
      "flow", help: "What is counted",
      kind: .value(
        "FLOW",
        accepts: .choices(Flow.allCases.filter { $0 != .exchangeRate }.map(\.rawValue)))),
    OptionDescription(
      "product", help: "Product code, with everything under it", kind: .value("CODE"),
      defaultText: "all goods"),
    OptionDescription("source", help: "Whose data", kind: .value("NAME"), defaultText: "any"),
    OptionDescription(
      "system", help: "Trade system",
      kind: .value(
        "SYSTEM",
        accepts: .choices(["general", "consumption", "total", "domestic", "unspecified"])),
      defaultText: "the one that balances are drawn from"),
  ]

  private static let series = CommandDescription(
    "series",
    abstract: "Prints a series as it was known on a day, with the release behind each value.",
    options: flowOptions + [
      OptionDescription(
        "adjustment", help: "Seasonal adjustment",
        kind: .value("KIND", accepts: .choices(["none", "official-seasonal"])),
        defaultText: "none"),
      OptionDescription("from", help: "First month", kind: .value("MONTH")),
      OptionDescription("through", help: "Last month", kind: .value("MONTH")),
      OptionDescription(
        "currency", help: "Convert amounts at the average rate of each month",
        kind: .value("CODE"), defaultText: "the office's own"),
      OptionDescription("quantities", help: "List quantities, not values"),
      asOf, strict, knownAt, format(["text", "csv", "sdmx-csv", "json"]), width,
    ],
    examples: [
      CommandExample(
        "pledgeline series --reporter USA --partner CHN --flow export --product 1201 "
          + "--as-of 2020-03-10 --from 2019-01",
        says: "US soybean exports to China as known on 10 March 2020"),
      CommandExample(
        "pledgeline series --reporter USA --partner CHN --flow export --as-of 2020-03-10 "
          + "--format sdmx-csv",
        says: "A series as SDMX-CSV 2.0, with its vintages as attributes"),
    ])

  private static let diff = CommandDescription(
    "diff", abstract: "Says what changed for an agreement between two days.",
    discussion: "New periods, revisions, changed standings, verdicts on claims and obligations.",
    arguments: [agreement],
    options: [
      OptionDescription("from", help: "The earlier day", kind: .value("DAY")),
      OptionDescription("to", help: "The later day", kind: .value("DAY"), defaultText: "today"),
      strict, knownAt, format(["text", "json"]), width,
    ],
    examples: [
      CommandExample(
        "pledgeline diff us-china-phase-one --from 2020-06-03 --to 2020-06-05",
        says: "What the yearly revision of 4 June 2020 changed")
    ])

  private static let convert = CommandDescription(
    "convert", abstract: "Converts an amount at the reference rate of a day.",
    arguments: [
      ArgumentDescription("amount", help: "Amount, such as 25.4bn"),
      ArgumentDescription("from", help: "ISO 4217 code, such as USD"),
      ArgumentDescription("to", help: "ISO 4217 code, such as SGD"),
    ],
    options: [
      OptionDescription(
        "on", help: "Use the rate of DAY, or the last one in the week before", kind: .value("DAY"),
        defaultText: "today"),
      knownAt, format(["text", "json"]),
    ],
    examples: [
      CommandExample(
        "pledgeline convert 25.4bn USD SGD --on 2020-03-09",
        says: "The surplus that the press put at S$35.1 bn")
    ])

  private static let archive = CommandDescription(
    "archive", abstract: "Copies or checks the archive.",
    subcommands: [
      CommandDescription(
        "snapshot", abstract: "Writes a consistent copy of the archive, also while it is in use.",
        arguments: [
          ArgumentDescription("file", help: "New file to write", accepts: .file)
        ],
        examples: [
          CommandExample("pledgeline archive snapshot backup.sqlite", says: "Keep a copy")
        ]),
      CommandDescription(
        "verify", abstract: "Re-reads every block and recomputes every checksum and digest.",
        examples: [
          CommandExample("pledgeline archive verify", says: "Exit code 1 if anything is damaged")
        ]),
    ])

  private static let completions = CommandDescription(
    "completions", abstract: "Prints the completion script of a shell.",
    arguments: [
      ArgumentDescription(
        "shell", help: "bash, zsh or fish", accepts: .choices(["bash", "zsh", "fish"]))
    ],
    examples: [
      CommandExample(
        "pledgeline completions bash > ~/.local/share/bash-completion/completions/pledgeline",
        says: "Install for one user")
    ])

  private static let manual = CommandDescription(
    "manual", abstract: "Prints the manual page.",
    examples: [CommandExample("pledgeline manual | man -l -", says: "Read the manual")])

  private static let candidates = CommandDescription(
    CompletionScript.requestCommand, abstract: "Lists words for a completion script.",
    arguments: [ArgumentDescription("topic", help: "What is to be completed")], isHidden: true)
}
