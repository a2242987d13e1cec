import ArgumentParsing
import TradeStatistics

// What exists, what is on file, and what comes next.
extension CommandTree {
  static let sources = CommandDescription(
    "sources", abstract: "Lists the offices whose figures are read, and what is on file of each.",
    discussion: """
      Says what each office publishes and how often, which of its files are recognized, whether \
      its server wants a key and where one is given out, on which terms its figures may be used, \
      what to beware of, what the archive holds, and when the next figures are due.
      """,
    arguments: [
      ArgumentDescription(
        "source", help: "Short name of one office, for all that is known of it", count: .optional)
    ],
    options: [asOf, knownAt, format(["text", "json"]), width],
    examples: [
      CommandExample("pledgeline sources", says: "All offices at a glance"),
      CommandExample("pledgeline sources census", says: "What one needs, and what to beware of"),
    ])

  static let codes = CommandDescription(
    "codes", abstract: "Shows a product code's description and units, with all codes under it.",
    discussion: """
      Looks in the lists of codes on file: Schedule B of exports and the Harmonized Tariff Schedule of \
      imports, in the edition that was public on the day. Units are abbreviated as in the list; X means \
      that no quantity is collected. 'pledgeline import exp-code.txt --flow export --published DAY' and \
      'pledgeline import imp-code.txt --flow import --published DAY' put lists on file.
      """,
    arguments: [
      ArgumentDescription("code", help: "Code of 2 to 10 digits, with or without points")
    ],
    options: [
      OptionDescription(
        "list", help: "Look in this list only",
        kind: .value("LIST", accepts: .choices(CodeSchedule.allCases.map(\.rawValue))),
        defaultText: "both"),
      asOf, knownAt, format(["text", "json"]), width,
    ],
    examples: [
      CommandExample("pledgeline codes 120190", says: "Soybeans in exports and in imports"),
      CommandExample(
        "pledgeline codes 8507 --list schedule-b --as-of 2026-11-24",
        says: "Batteries as exporters declare them, on that day"),
    ])

  static let calendar = CommandDescription(
    "calendar", abstract: "Lists coming releases, by the offices' calendars on file.",
    discussion: """
      With agreements: the figures that they are measured by, and the days on which people will \
      look. As iCalendar it can be imported into any calendar.
      """,
    arguments: [
      ArgumentDescription(
        "agreement", help: "Name of an agreement, or the path of its folder", count: .any,
        accepts: .dynamic(topic: "agreements"))
    ],
    options: [
      asOf, knownAt,
      OptionDescription(
        "through", help: "List days up to DAY", kind: .value("DAY"), defaultText: "three months on"),
      OptionDescription(
        "source", help: "Only this office's releases", kind: .value("NAME")),
      format(["text", "json", "icalendar"]), width,
    ],
    examples: [
      CommandExample(
        "pledgeline calendar us-china-phase-one --as-of 2020-03-10",
        says: "What was to come for Phase One after 10 March 2020"),
      CommandExample(
        "pledgeline calendar --as-of 2020-03-10 --format icalendar > releases.ics",
        says: "The same for a calendar program, all offices"),
    ])
}
