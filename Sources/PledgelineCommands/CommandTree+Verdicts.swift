import ArgumentParsing

// What changed in state, and the days on which people look.
extension CommandTree {
  static let failOnBreach = OptionDescription(
    "fail-on-breach",
    help: "End with exit code 2 where a reading is broken or off course, or a condition tripped")

  static let watch = CommandDescription(
    "watch", abstract: "Prints only what changed in state between two days, for alerts.",
    discussion: """
      Verdicts on readings, conditions, standings of pledges, outcomes of claims and steps of \
      obligations; no figures. Where nothing changed, one line says so.

      The exit code is 0 whether or not something changed. With --fail-on-breach it is 2 where, on \
      the later day, a reading is broken or off course, for goods or for the whole deal, or a \
      condition tripped; the output is the same.
      """,
    arguments: [
      ArgumentDescription(
        "agreement", help: "Name of an agreement, or the path of its folder",
        accepts: .dynamic(topic: "agreements"))
    ],
    options: [
      OptionDescription("since", help: "The earlier day", kind: .value("DAY")),
      asOf, failOnBreach, strict, knownAt, format(["text", "json"]), width,
    ],
    examples: [
      CommandExample(
        "pledgeline watch us-china-phase-one --since 2020-06-03 --as-of 2020-07-03",
        says: "What June 2020 changed"),
      CommandExample(
        "pledgeline watch us-china-phase-one --since 2020-12-10 --as-of 2021-02-10 --format json",
        says: "The same for another program, over the end of the first year"),
    ])

  static let checkpoints = CommandDescription(
    "checkpoints", abstract: "Shows the state on an agreement's days of reckoning.",
    discussion: """
      For each checkpoint of the agreement's file that is over: the verdicts as they were known on \
      its day. For each to come: the releases that will be out by then, the months that they \
      cover, and where the calendar on file does not reach.
      """,
    arguments: [
      ArgumentDescription(
        "agreement", help: "Name of an agreement, or the path of its folder",
        accepts: .dynamic(topic: "agreements"))
    ],
    options: [asOf, strict, knownAt, format(["text", "json"]), width],
    examples: [
      CommandExample(
        "pledgeline checkpoints us-china-phase-one --as-of 2020-09-10",
        says: "What will be known on election day, seen from September 2020"),
      CommandExample(
        "pledgeline checkpoints us-china-phase-one --as-of 2022-02-10 --format json",
        says: "The state on each of the days, when all were over"),
    ])
}
