import ArgumentParsing
import TextFormats

extension CommandTree {
  static let tally = CommandDescription(
    "tally",
    abstract: "Sums trade by month, flow and group of products, from files or the archive.",
    discussion: """
      Give CSV files of rows as offices publish them, or folders with a manifest.csv (file, month, \
      release) of which the newest vintage out by --as-of counts for each month. The columns of the \
      US Census Bureau are known by name; --column names others. Every field of every row is \
      checked; the first thing wrong ends the command with its place. JSON as the Census Bureau \
      answers (.json) and compressed CSV (.gz, .zip) are read as well.

      Without a path the archive is asked, for the tables of --reporter and --partner.

      Prints month, flow, level (G group, C category, T total), id, value, what has run up since \
      the targets' window began, and equal shares of the yearly targets due by then.
      """,
    arguments: [
      ArgumentDescription(
        "path", help: "File of rows, or folder with manifest.csv", count: .any, accepts: .file)
    ],
    options: [
      OptionDescription(
        "map", help: "CSV file that maps prefixes to groups (prefix, group); the longest wins",
        kind: .value("FILE", accepts: .file)),
      OptionDescription(
        "groups", help: "CSV file of categories (group, category)",
        kind: .value("FILE", accepts: .file)),
      OptionDescription(
        "targets", help: "CSV file of yearly targets (group, year, annual)",
        kind: .value("FILE", accepts: .file)),
      asOf,
      OptionDescription(
        "partner",
        help: "Count only rows with this partner: the file's code, or ISO 3166 for the archive",
        kind: .value("CODE"), defaultText: "all rows"),
      OptionDescription(
        "reporter", help: "Who reports, where the archive is asked", kind: .value("CODE")),
      OptionDescription(
        "level", help: "Level of the archive's tables",
        kind: .value("LEVEL", accepts: .choices(["HS2", "HS4", "HS6", "HS8", "HS10"])),
        defaultText: "HS10"),
      OptionDescription(
        "flow", help: "The flow of all rows, where no column tells",
        kind: .value("FLOW", accepts: .choices(["export", "import"]))),
      OptionDescription(
        "column", help: "Name of a column: period, flow, partner, code, value or quantity",
        kind: .value("ROLE=NAME"), isRepeating: true),
      OptionDescription(
        "encoding", help: "What the files of rows are in",
        kind: .value("NAME", accepts: .choices(TextEncodingName.allCases.map(\.rawValue))),
        defaultText: "UTF-8"),
      OptionDescription(
        "threads", help: "Read on NUMBER threads", kind: .value("NUMBER"),
        defaultText: "one a processor"),
      strict, knownAt,
    ],
    examples: [
      CommandExample(
        "pledgeline tally --map Documentation/Examples/tally/prefixes.csv --as-of 2023-12-31 "
          + "Documentation/Examples/tally",
        says: "What the newest vintages in a folder of files say"),
      CommandExample(
        "pledgeline tally --map Documentation/Examples/tally/prefixes.csv --reporter USA "
          + "--partner CHN --level HS2",
        says: "The same of the archive's tables, as of today"),
    ])
}
