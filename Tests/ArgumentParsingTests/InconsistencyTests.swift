import ArgumentParsing
import Testing

@Suite struct InconsistencyTests {
  @Test func `A sound tree has no inconsistencies`() {
    #expect(SampleTree.root.inconsistencies() == [])
  }

  static let one = ArgumentDescription("one", help: "One")
  static let many = ArgumentDescription("many", help: "Many", count: .any)
  static let maybe = ArgumentDescription("maybe", help: "Maybe", count: .optional)

  static func leaf(
    _ name: String = "leaf", arguments: [ArgumentDescription] = [],
    options: [OptionDescription] = []
  ) -> CommandDescription {
    CommandDescription(name, abstract: "Does it.", arguments: arguments, options: options)
  }

  @Test(arguments: [
    (leaf(arguments: [many, one]), "argument 'many' repeats and is not the last"),
    (leaf(arguments: [maybe, one]), "argument 'one' is required after an optional one"),
    (leaf(arguments: [one, one]), "argument 'one' is declared twice"),
    (leaf(options: [OptionDescription("help", help: "Mine")]), "option '--help' is declared twice"),
    (
      leaf(options: [OptionDescription("x", short: "h", help: "X")]),
      "option '-h' is declared twice"
    ),
    (leaf(options: [OptionDescription("x", short: "5", help: "X")]), "short name '5' is not an"),
    (leaf(options: [OptionDescription("a b", help: "X")]), "name 'a b' is not plain"),
    (leaf("-x"), "name '-x' is not plain"),
    (
      leaf(options: [OptionDescription("x", help: "X", environmentVariable: "X")]),
      "flag '--x' cannot take a value"
    ),
    (
      leaf(options: [OptionDescription("x", help: "X", kind: .value("X", accepts: .choices([])))]),
      "option '--x' has no choices"
    ),
    (
      CommandDescription("g", abstract: "", arguments: [one], subcommands: [leaf(), leaf("help")]),
      "the abstract is not one line"
    ),
    (
      CommandDescription("g", abstract: "G.", arguments: [one], subcommands: [leaf()]),
      "a group takes no arguments"
    ),
    (
      CommandDescription("g", abstract: "G.", subcommands: [leaf(), leaf()]),
      "command 'leaf' is declared twice"
    ),
    (
      CommandDescription("g", abstract: "G.", subcommands: [leaf("help")]),
      "command 'help' belongs to the parser"
    ),
  ])
  func `A tree that could not be parsed says why`(root: CommandDescription, problem: String) {
    #expect(root.inconsistencies().contains { $0.contains(problem) })
  }
}
