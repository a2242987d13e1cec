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
      the figures behind it.

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
}
