import ArgumentParsing

/// A tree with one of everything, small enough for its whole help to be read in a test.
enum SampleTree {
  static let root = CommandDescription(
    "pledgeline",
    abstract: "Keeps score of managed-trade agreements.",
    discussion: """
      Reads an agreement and official figures and shows what was bought.

      .Nothing here is a troff request, not even \\fB or 'this'.

          pledgeline brief us-china-2020
      """,
    options: [
      OptionDescription(
        "archive", help: "Read releases from FILE", kind: .value("FILE", accepts: .file),
        environmentVariable: "PLEDGELINE_ARCHIVE"),
      OptionDescription(
        "color", help: "Colour the output",
        kind: .value("WHEN", accepts: .choices(["auto", "always", "never"])),
        defaultText: "auto", environmentVariable: "PLEDGELINE_COLOR"),
      OptionDescription("verbose", short: "v", help: "Say more", isRepeating: true),
    ],
    subcommands: [
      CommandDescription(
        "brief",
        abstract: "Says where an agreement stands on a date.",
        arguments: [
          ArgumentDescription(
            "agreement", help: "Agreement to assess", accepts: .dynamic(topic: "agreements"))
        ],
        options: [
          OptionDescription(
            "as-of", short: "a", help: "Use only what was published by DATE", kind: .value("DATE"),
            defaultText: "today"),
          OptionDescription(
            "explain", short: "e", help: "Show the working of one pledge, or of all",
            kind: .optionalValue("ID", accepts: .choices(["purchases", "soy-2020"]))),
          OptionDescription(
            "measure", short: "m", help: "Score only under this measure", kind: .value("NAME"),
            isRepeating: true),
          OptionDescription("quiet", short: "q", help: "Print only the verdict"),
        ],
        examples: [
          CommandExample(
            "pledgeline brief us-china-2020 --as-of 2021-02-15",
            says: "What could be known when the first year's figures came out.")
        ]),
      CommandDescription(
        "archive",
        abstract: "Keeps official releases.",
        options: [OptionDescription("dry-run", short: "n", help: "Change nothing")],
        subcommands: [
          CommandDescription(
            "import", abstract: "Adds releases: never replaces one.",
            arguments: [
              ArgumentDescription(
                "kind", help: "Kind of table", accepts: .choices(["goods", "services"])),
              ArgumentDescription(
                "path", help: "Files to read", count: .oneOrMore, accepts: .file),
            ]),
          CommandDescription(
            "list", abstract: "Lists releases.",
            arguments: [
              ArgumentDescription("offset", help: "Months from now", count: .optional),
              ArgumentDescription("table", help: "Tables to list", count: .any),
            ],
            options: [
              OptionDescription(
                "into", help: "Write to a directory", kind: .value("DIR", accepts: .directory))
            ]),
        ]),
      CommandDescription(
        CompletionScript.requestCommand, abstract: "Lists candidates for a shell.",
        arguments: [ArgumentDescription("topic", help: "What to list")], isHidden: true),
    ])
}
