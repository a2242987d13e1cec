/// The options and positional arguments of one command line, checked, and asked for by name.
///
/// Asking for a name that the command does not declare is a programming mistake and traps; so does
/// asking for one value of what may hold several.
public struct ParsedArguments: Sendable, Equatable {
  /// Where a declared option stands: how often it was given, and the values that came with it.
  struct Occurrences: Sendable, Equatable {
    var isRepeating: Bool
    var count = 0
    var values: [String] = []
  }

  /// The words of a declared positional argument.
  struct Words: Sendable, Equatable {
    var count: ArgumentDescription.Count
    var values: [String] = []
  }

  private let options: [String: Occurrences]
  private let words: [String: Words]

  init(options: [String: Occurrences], words: [String: Words]) {
    self.options = options
    self.words = words
  }

  /// Tells whether the command has an option of that name at all, for code that commands share.
  public func declares(_ name: String) -> Bool { options[name] != nil }

  /// Tells whether an option of any kind was given, with or without a value.
  public func flag(_ name: String) -> Bool { occurrences(name).count > 0 }

  /// The value of an option, or nil if it was not given or came without one.
  ///
  /// - Precondition: The option is declared and does not repeat.
  public func value(_ name: String) -> String? {
    let found = occurrences(name)
    precondition(!found.isRepeating, "option '\(name)' may repeat: ask for values(_:)")
    return found.values.first
  }

  /// All values of an option, in the order given.
  public func values(_ name: String) -> [String] { occurrences(name).values }

  /// The word of a positional argument, or nil if an optional one was left out.
  ///
  /// - Precondition: The argument is declared and does not repeat.
  public func positional(_ name: String) -> String? {
    let found = argument(name)
    precondition(!found.count.isRepeating, "argument '\(name)' may repeat: ask for positionals(_:)")
    return found.values.first
  }

  /// The word of a positional argument that must be given, which parsing has made sure of.
  ///
  /// - Precondition: The argument is declared with the count `.one`.
  public func requiredPositional(_ name: String) -> String {
    let found = argument(name)
    guard found.count == .one, let word = found.values.first else {
      preconditionFailure("argument '\(name)' is not declared as exactly one word")
    }
    return word
  }

  /// All words of a positional argument, in the order given.
  public func positionals(_ name: String) -> [String] { argument(name).values }

  private func occurrences(_ name: String) -> Occurrences {
    guard let found = options[name] else {
      preconditionFailure("the command declares no option '\(name)'")
    }
    return found
  }

  private func argument(_ name: String) -> Words {
    guard let found = words[name] else {
      preconditionFailure("the command declares no positional argument '\(name)'")
    }
    return found
  }
}
