/// A positional argument: a word whose meaning comes from its place after the command.
public struct ArgumentDescription: Sendable, Equatable {
  /// How many words a positional argument takes.
  public enum Count: Sendable, Equatable {
    /// Exactly one word; its absence is a usage error.
    case one
    /// One word or none.
    case optional
    /// One word or more; only the last argument of a command may repeat.
    case oneOrMore
    /// Any number of words, none included; only the last argument of a command may repeat.
    case any

    var isRequired: Bool { self == .one || self == .oneOrMore }
    var isRepeating: Bool { self == .oneOrMore || self == .any }
  }

  /// The name by which the command asks for the value, such as `agreement`; help shows it in capitals.
  public var name: String
  /// What the argument is, as a phrase without a full stop.
  public var help: String
  /// How many words it takes.
  public var count: Count
  /// The values that are valid, and how shells complete them.
  public var accepts: AcceptedValues

  /// Describes a positional argument; by default it takes exactly one word of any text.
  public init(
    _ name: String, help: String, count: Count = .one, accepts: AcceptedValues = .any
  ) {
    self.name = name
    self.help = help
    self.count = count
    self.accepts = accepts
  }

  /// The name as help and error messages show it, such as `AGREEMENT`.
  public var placeholder: String { name.uppercased() }

  /// The argument as a usage line shows it: brackets for what may be left out, dots for repetition.
  var usage: String {
    switch count {
    case .one: placeholder
    case .optional: "[\(placeholder)]"
    case .oneOrMore: "\(placeholder)..."
    case .any: "[\(placeholder)...]"
    }
  }

  /// The help phrase followed by what is valid.
  var annotatedHelp: String {
    guard let choices = accepts.choices else { return help }
    return "\(help) (one of: \(choices.joined(separator: ", ")))"
  }
}
