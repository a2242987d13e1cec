import ArgumentParsing

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
