import ArgumentParsing

// Agreements on file, and a new one.
extension CommandTree {
  static let agreements = CommandDescription(
    "agreements", abstract: "Lists the agreements on file: who pledged what to whom, how firmly.",
    discussion: """
      Of each agreement: its title, its kinds of pledge, the months in which purchases count, how firmly \
      the pledges are put, and how many of them figures can count. An agreement whose files hold \
      errors is told on standard error and left out.
      """,
    options: [format(["text", "json"]), width],
    examples: [
      CommandExample("pledgeline agreements", says: "All agreements at a glance"),
      CommandExample(
        "pledgeline agreements --format json", says: "The same for another program"),
    ])

  static let new = CommandDescription(
    "new", abstract: "Starts the folder of an agreement, with comments, ready for 'check'.",
    discussion: """
      Writes agreement.yaml, products.csv, claims.yaml and README.md into a new folder of that \
      name. What they state is an example to be replaced, and says so; the format's page \
      documents every key. A folder that is there already is left alone.
      """,
    arguments: [
      ArgumentDescription(
        "name", help: "Name of the agreement, or the path of its new folder", accepts: .file)
    ],
    examples: [
      CommandExample(
        "pledgeline new my-agreement && pledgeline check my-agreement",
        says: "Start an agreement and check it")
    ])
}
