import ArgumentParsing

// What leeway an agreement leaves.
extension CommandTree {
  static let rephase = CommandDescription(
    "rephase", abstract: "Puts what is left to buy on the months left, the total unchanged.",
    discussion: """
      Under each reading of an agreement: whether what is left still fits, by when buying at \
      capacity must begin, and a schedule month by month beside the original path and what was \
      bought. The schedule is the one nearest to what was due that no month's capacity stands \
      against; its total is the same to the cent.

      Capacity is judged by the past, as the agreement file's condition says unless options do.
      """,
    arguments: [
      ArgumentDescription(
        "agreement", help: "Name of an agreement, or the path of its folder",
        accepts: .dynamic(topic: "agreements"))
    ],
    options: [
      asOf, format(["text", "json", "csv"]),
      OptionDescription(
        "reading", help: "Only under this reading", kind: .value("NAME"), isRepeating: true),
      OptionDescription(
        "pledge", help: "List this pledge month by month; 'total' is the sum",
        kind: .value("NAME"), isRepeating: true),
      OptionDescription(
        "gamma", help: "Let the slow start be the path's share to the power NUMBER",
        kind: .value("NUMBER"), defaultText: "2"),
      OptionDescription(
        "capacity", help: "Let a month take NUMBER times the best on file",
        kind: .value("NUMBER"), defaultText: "the agreement's"),
      OptionDescription(
        "capacity-of", help: "What the best on file is",
        kind: .value(
          "RULE", accepts: .choices(["best-same-month", "best-month", "best-twelve-months"])),
        defaultText: "the agreement's"),
      OptionDescription(
        "since", help: "Look at the past from MONTH on", kind: .value("MONTH"),
        defaultText: "the agreement's"),
      OptionDescription(
        "proration", help: "Let a year's target fall on its months by RULE",
        kind: .value("RULE", accepts: .choices(["seasonal", "equal"])),
        defaultText: "the agreement's first"),
      strict, knownAt, width,
    ],
    examples: [
      CommandExample(
        "pledgeline rephase us-china-phase-one --as-of 2020-06-10",
        says: "Could Phase One still be fulfilled, and on which path?"),
      CommandExample(
        "pledgeline rephase us-china-phase-one --as-of 2020-06-10 --capacity 1.5x --pledge agriculture",
        says: "Agriculture month by month, if half as much again as ever could be bought"),
    ])

  static let conditions = CommandDescription(
    "conditions", abstract: "Tests the conditions of an agreement's leeway, month by month.",
    discussion: """
      Each leg of each condition that is a test of flows: what is tested, against what, how far it \
      is from tripping, and its path. The rebound test shows the way from hole to restart, recovery \
      and surge, with the bounds of a simulated forecast, fitted on several windows.

      The parameters are the agreement file's; where the text gives no numbers, the answer says so.
      """,
    arguments: conditionArguments, options: conditionOptions,
    examples: [
      CommandExample(
        "pledgeline conditions us-china-phase-one --as-of 2020-10-10",
        says: "Have imports from China jumped since the shutdowns ended?"),
      CommandExample(
        "pledgeline conditions us-china-phase-one --as-of 2021-02-10 --format json",
        says: "All paths with their bounds, for another program"),
    ])

  static let headroom = CommandDescription(
    "headroom", abstract: "Tells how far flows may move before a condition trips.",
    discussion: """
      For each leg, what the next month and the next three may come to at most, beside what they \
      came to in the reference, in amounts and percent; and the purchases that would restore a \
      condition that they can restore.
      """,
    arguments: conditionArguments, options: conditionOptions,
    examples: [
      CommandExample(
        "pledgeline headroom us-china-phase-one --as-of 2020-03-10",
        says: "What was left for the months after the shutdown, before any was published")
    ])

  private static let conditionArguments = [
    ArgumentDescription(
      "agreement", help: "Name of an agreement, or the path of its folder",
      accepts: .dynamic(topic: "agreements"))
  ]
  private static let conditionOptions = [
    asOf, format(["text", "json"]),
    OptionDescription(
      "currency", help: "Show amounts in another currency", kind: .value("CODE")),
    strict, knownAt, width,
  ]

  static let adjust = CommandDescription(
    "adjust", abstract: "Takes the seasons out of a series, and shows both beside each other.",
    discussion: """
      STL on logarithms, with the months on file up to the last one listed; or the Census \
      Bureau's X-13ARIMA-SEATS with the last twenty years of them, and with Lunar New Year where \
      that improves its model. A series with a gap, or with months that are published only \
      combined, is refused with the reason: seasons are never filled in. Where the office's own adjusted figures are on file they are shown too, and \
      are to be preferred.
      """,
    options: flowOptions + [
      OptionDescription(
        "with", help: "Adjust with METHOD",
        kind: .value("METHOD", accepts: .choices(["stl", "x13"])),
        defaultText: "stl"),
      OptionDescription(
        "seasonal", help: "Let seasons change over YEARS, an odd number", kind: .value("YEARS"),
        defaultText: "7"),
      OptionDescription("robust", help: "Let outliers count for less"),
      OptionDescription("from", help: "First month listed", kind: .value("MONTH")),
      OptionDescription("through", help: "Last month", kind: .value("MONTH")),
      asOf, strict, knownAt, format(["text", "csv", "json"]), width,
    ],
    examples: [
      CommandExample(
        "pledgeline adjust --reporter USA --partner CHN --flow import --from 2019-01 "
          + "--as-of 2021-03-10",
        says: "US imports from China through the shutdown, seasons taken out"),
      CommandExample(
        "pledgeline adjust --reporter USA --partner CHN --flow import --with x13 "
          + "--from 2019-01 --as-of 2020-03-10",
        says: "The same by X-13ARIMA-SEATS, as known on 10 March 2020"),
    ])
}
