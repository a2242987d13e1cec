import ArgumentParsing
import Publishing

// Charts and documents of a brief.
extension CommandTree {
  static let chart = CommandDescription(
    "chart", abstract: "Draws a chart of an agreement as of a day.",
    discussion: """
      Charts are SVG, the same bytes for the same brief; a file that ends in .png is made from it \
      by rsvg-convert (Debian: librsvg2-bin). Each has a title, what it shows in a sentence, its \
      sources with their vintage, and a description for those who do not see it; --data prints \
      the figures behind it. Where a file is written, the sentence is printed.

      A chart that cannot be drawn says why, and the exit code is 1. Colours are told apart \
      without red or green too. Titles and labels are English; numbers and months are written in \
      the language asked for.
      """,
    arguments: [
      ArgumentDescription(
        "name", help: "Which chart", accepts: .choices(ChartName.allCases.map(\.rawValue))),
      ArgumentDescription(
        "agreement", help: "Name of an agreement, or the path of its folder",
        accepts: .dynamic(topic: "agreements")),
    ],
    options: [
      asOf,
      OptionDescription(
        "out", help: "Write to FILE, which ends in .svg or .png",
        kind: .value("FILE", accepts: .file), defaultText: "SVG to standard output"),
      OptionDescription("data", help: "Print the figures behind the chart, as CSV"),
      OptionDescription(
        "pledge", help: "Draw the pledge line of this pledge", kind: .value("NAME"),
        defaultText: "the sum"),
      OptionDescription(
        "width", help: "Draw it PIXELS wide, 320 to 1600", kind: .value("PIXELS"),
        defaultText: "720"),
      OptionDescription(
        "theme", help: "Draw it for a ground",
        kind: .value("THEME", accepts: .choices(["light", "dark", "auto"])),
        defaultText: "light"),
      OptionDescription(
        "language", help: "Write numbers and months in LANGUAGE",
        kind: .value("LANGUAGE", accepts: .choices(["en", "de", "fr"])), defaultText: "en"),
      OptionDescription(
        "currency", help: "Show amounts in another currency", kind: .value("CODE")),
      strict, knownAt,
    ],
    examples: [
      CommandExample(
        "pledgeline chart pledge-line us-china-phase-one --as-of 2020-06-10 --out line.svg",
        says: "Purchases against the pledge as known in June 2020"),
      CommandExample(
        "pledgeline chart gauge us-china-phase-one --as-of 2020-03-10 --data",
        says: "The balance by month since 1985, as CSV"),
    ])

  static let report = CommandDescription(
    "report", abstract: "Writes an agreement's brief as page, charts, tables and workbook.",
    discussion: """
      A folder with index.html (one file that asks for nothing else), charts as SVG and, where \
      rsvg-convert is installed, as PNG, brief.json, brief.md, CSV tables with a Frictionless \
      datapackage.json, SDMX-CSV, and brief.xlsx, a workbook whose targets and progress are \
      formulas over the months.

      The folder is written beside its place and then gets its name, so that it is never half \
      written. An earlier report is replaced; a folder with anything else in it is left alone. \
      The same brief gives the same bytes.
      """,
    arguments: [
      ArgumentDescription(
        "agreement", help: "Name of an agreement, or the path of its folder",
        accepts: .dynamic(topic: "agreements"))
    ],
    options: [
      asOf,
      OptionDescription("out", help: "Write to FOLDER", kind: .value("FOLDER", accepts: .file)),
      OptionDescription(
        "currency", help: "Show amounts in another currency", kind: .value("CODE")),
      strict, knownAt,
    ],
    examples: [
      CommandExample(
        "pledgeline report us-china-phase-one --as-of 2020-06-10 --out phase-one-june",
        says: "All of Phase One as known in June 2020, to pass on")
    ])
}
