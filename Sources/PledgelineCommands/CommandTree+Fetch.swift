import ArgumentParsing

extension CommandTree {
  static let fetch = CommandDescription(
    "fetch",
    abstract: "Fetches official figures from the offices' interfaces into the archive.",
    discussion: """
      Name a provider and what to ask for, or --for an agreement: then what its measures, balance \
      and currencies need is worked out, and only what is missing or may have been revised since \
      is asked for.

      Each answer is recorded by itself, with what was asked for. A stop at any point (Ctrl-C, a \
      kill, a failure) leaves what came before, and the same command goes on from there. Requests \
      keep the provider's pace; refusals for lack of calls are waited out; answers cut off are \
      asked for again in parts.

      Access keys come from CENSUS_API_KEY, COMTRADE_API_KEY and USDA_API_KEY, or from \
      ~/.config/pledgeline/keys, lines such as 'census: KEY', which nobody else may read \
      (chmod 600). They are never printed. COMTRADE_API_TIER=premium says that UN Comtrade's key is \
      of a premium subscription, as does a line 'comtrade: KEY premium'.

      Asking is done by a second program, pledgeline-fetch, which is installed beside this one.
      """,
    arguments: [
      ArgumentDescription(
        "provider", help: "Whom to ask", count: .optional,
        accepts: .choices(["census", "comtrade", "usda", "ecb", "eurostat", "imf"]))
    ],
    options: [
      OptionDescription(
        "for", help: "Fetch what the agreement NAME needs",
        kind: .value("NAME", accepts: .dynamic(topic: "agreements"))),
      OptionDescription("exports", help: "Ask for the reporter's exports"),
      OptionDescription("imports", help: "Ask for the reporter's imports"),
      OptionDescription(
        "reporter", help: "Who reports: ISO 3166 alpha-3; for eurostat its own code, such as DE",
        kind: .value("CODE"), defaultText: "USA"),
      OptionDescription(
        "partner", help: "The other end: ISO 3166 alpha-3; for eurostat its own code, such as US",
        kind: .value("CODE")),
      OptionDescription("from", help: "First month", kind: .value("MONTH")),
      OptionDescription(
        "through", help: "Last month", kind: .value("MONTH"), defaultText: "the one before this"),
      OptionDescription(
        "level", help: "Level of detail",
        kind: .value("LEVEL", accepts: .choices(["HS2", "HS4", "HS6", "HS10"])),
        defaultText: "HS6"),
      OptionDescription(
        "codes", help: "Ask for these HS codes only, with commas", kind: .value("CODES"),
        defaultText: "all"),
      OptionDescription(
        "commodity", help: "USDA's number of a commodity, such as 801 for soybeans",
        kind: .value("NUMBER")),
      OptionDescription(
        "marketing-year", help: "Marketing year, by the year in which it ends",
        kind: .value("YEAR"), isRepeating: true),
      OptionDescription(
        "currencies", help: "Currencies with commas, such as USD,CNY", kind: .value("CODES")),
      OptionDescription("daily", help: "Ask for daily rates, not for monthly averages"),
      OptionDescription("history", help: "Ask for replaced rates too"),
      OptionDescription("dry-run", help: "Print the requests, each with why, and send none"),
      OptionDescription(
        "keep-raw", help: "Keep every answer in DIR as it came",
        kind: .value("DIR", accepts: .directory)),
      OptionDescription("refresh", help: "Ask again for what is on file"),
    ],
    examples: [
      CommandExample(
        "pledgeline fetch --for us-china-phase-one --dry-run",
        says: "What is missing for Phase One, as requests"),
      CommandExample(
        "pledgeline fetch census --exports --partner CHN --from 2017-01 --through 2020-12 "
          + "--dry-run",
        says: "Four years of US exports to China by HS6 product"),
      CommandExample(
        "pledgeline fetch ecb --currencies USD,CNY --daily --from 2020-01 --dry-run",
        says: "The reference rates of dollar and yuan"),
    ])
}
