/// A command as a value: parsing, help, completion scripts and the manual page are made from it.
///
/// ```swift
/// let root = CommandDescription(
///   "pledgeline", abstract: "Keeps score of managed-trade agreements.",
///   options: [OptionDescription("archive", help: "Read FILE", kind: .value("FILE", accepts: .file))],
///   subcommands: [
///     CommandDescription(
///       "brief", abstract: "Says where an agreement stands.",
///       arguments: [ArgumentDescription("agreement", help: "Agreement to assess")])
///   ])
/// switch root.parse(["brief", "us-china-2020"]) {
/// case .run(let path, let arguments): …
/// ```
///
/// The root's name is the program's name. `--help`, `-h`, `--version` and `help COMMAND` are valid
/// everywhere without being declared.
public struct CommandDescription: Sendable, Equatable {
  /// The word that calls the command.
  public var name: String
  /// What the command does, as one sentence with a full stop.
  public var abstract: String
  /// More about it: paragraphs parted by blank lines; indented paragraphs keep their line breaks.
  public var discussion: String
  /// The positional arguments, in order.
  public var arguments: [ArgumentDescription]
  /// The options valid for this command and for all below it.
  public var options: [OptionDescription]
  /// Command lines worth copying.
  public var examples: [CommandExample]
  /// The commands below this one; a command with any is a group and takes no positional arguments.
  public var subcommands: [CommandDescription]
  /// Whether it is left out of help, completion, suggestions and the manual page.
  public var isHidden: Bool

  /// Describes a command; ``inconsistencies()`` says whether a whole tree makes sense.
  public init(
    _ name: String,
    abstract: String,
    discussion: String = "",
    arguments: [ArgumentDescription] = [],
    options: [OptionDescription] = [],
    examples: [CommandExample] = [],
    subcommands: [CommandDescription] = [],
    isHidden: Bool = false
  ) {
    self.name = name
    self.abstract = abstract
    self.discussion = discussion
    self.arguments = arguments
    self.options = options
    self.examples = examples
    self.subcommands = subcommands
    self.isHidden = isHidden
  }

  var isGroup: Bool { !subcommands.isEmpty }

  var visibleSubcommands: [CommandDescription] { subcommands.filter { !$0.isHidden } }
}
