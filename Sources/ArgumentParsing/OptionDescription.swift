/// An option: a named switch or value, written `--name`, `--name VALUE` or `--name=VALUE`.
///
/// An option is valid for the command that declares it and for every command below that one, and
/// may stand before or after the names of those commands. Declare global options on the root.
public struct OptionDescription: Sendable, Equatable {
  /// What follows the option's name.
  public enum Kind: Sendable, Equatable {
    /// Nothing: the option is given or it is not.
    case flag
    /// A value, as `--name VALUE` or `--name=VALUE`; the placeholder stands for it in help.
    case value(_ placeholder: String, accepts: AcceptedValues = .any)
    /// Nothing, or a value attached as `--name=VALUE`; a word after a blank is not its value.
    case optionalValue(_ placeholder: String, accepts: AcceptedValues = .any)
  }

  /// The long name without its dashes, such as `as-of`.
  public var name: String
  /// The one-letter name, if any, such as `a` for `-a`.
  public var short: Character?
  /// What the option does, as a phrase without a full stop.
  public var help: String
  /// What follows the option's name.
  public var kind: Kind
  /// Whether it may be given more than once; a second use is otherwise a usage error.
  public var isRepeating: Bool
  /// What applies when the option is not given, as help shows it, such as `today`.
  public var defaultText: String?
  /// The environment variable that gives the value when the command line does not.
  public var environmentVariable: String?

  /// Describes an option; by default it is a flag that may be given once.
  public init(
    _ name: String,
    short: Character? = nil,
    help: String,
    kind: Kind = .flag,
    isRepeating: Bool = false,
    defaultText: String? = nil,
    environmentVariable: String? = nil
  ) {
    self.name = name
    self.short = short
    self.help = help
    self.kind = kind
    self.isRepeating = isRepeating
    self.defaultText = defaultText
    self.environmentVariable = environmentVariable
  }

  /// Valid for every command, and answered by the parser itself.
  static let help = OptionDescription(
    "help", short: "h", help: "Show help and stop", isRepeating: true)

  /// Valid for every command, and answered by the parser itself.
  static let version = OptionDescription(
    "version", help: "Show the version and stop", isRepeating: true)

  /// The name with its dashes, such as `--as-of`.
  var spelling: String { "--\(name)" }

  var accepts: AcceptedValues {
    switch kind {
    case .flag: .any
    case .value(_, let accepts), .optionalValue(_, let accepts): accepts
    }
  }

  /// Whether the next word belongs to the option when nothing is attached with an equals sign.
  var takesNextWord: Bool {
    if case .value = kind { true } else { false }
  }

  /// The long name with what follows it, such as `--as-of DATE` or `--explain[=ID]`.
  var usage: String {
    switch kind {
    case .flag: spelling
    case .value(let placeholder, _): "\(spelling) \(placeholder)"
    case .optionalValue(let placeholder, _): "\(spelling)[=\(placeholder)]"
    }
  }

  /// The help phrase followed by what is valid, the default, the environment and repetition.
  var annotatedHelp: String {
    var notes: [String] = []
    if let choices = accepts.choices {
      notes.append("one of: \(choices.joined(separator: ", "))")
    }
    if let defaultText { notes.append("default: \(defaultText)") }
    if let environmentVariable { notes.append("environment: \(environmentVariable)") }
    if isRepeating, self != .help, self != .version { notes.append("may be repeated") }
    return notes.isEmpty ? help : "\(help) (\(notes.joined(separator: "; ")))"
  }
}
