extension CommandDescription {
  /// The mistakes in a tree of descriptions, one sentence each; a test of the real tree expects none.
  ///
  /// Found are: names that a shell would have to quote, names used twice where both are valid
  /// (`help`, `-h` and `version` belong to the parser), abstracts that are not one line, arguments
  /// that could never be reached, groups with arguments, empty choices, and flags with variables.
  public func inconsistencies() -> [String] {
    CommandScope(root: self).allBelow.flatMap { $0.inconsistencies }
  }
}

extension CommandScope {
  /// This scope and all below it, hidden ones too.
  fileprivate var allBelow: [CommandScope] {
    [self] + command.subcommands.flatMap { entering($0).allBelow }
  }

  fileprivate var inconsistencies: [String] {
    let found = nameProblems + argumentProblems + optionProblems
    return found.map { "'\(fullName)': \($0)" }
  }

  private var nameProblems: [String] {
    var found: [String] = []
    if !isPlainName(command.name) { found.append("name \(quoted(command.name)) is not plain") }
    if command.abstract.isEmpty || command.abstract.contains("\n") {
      found.append("the abstract is not one line")
    }
    found += repeated(command.subcommands.map(\.name)).map { "command '\($0)' is declared twice" }
    if descent.isEmpty, command.subcommands.contains(where: { $0.name == "help" }) {
      found.append("command 'help' belongs to the parser")
    }
    return found
  }

  private var argumentProblems: [String] {
    var found: [String] = []
    let arguments = command.arguments
    if command.isGroup, !arguments.isEmpty { found.append("a group takes no arguments") }
    found += repeated(arguments.map(\.name)).map { "argument '\($0)' is declared twice" }
    for (argument, next) in zip(arguments, arguments.dropFirst()) {
      if argument.count.isRepeating {
        found.append("argument '\(argument.name)' repeats and is not the last")
      } else if argument.count == .optional, next.count.isRequired {
        found.append("argument '\(next.name)' is required after an optional one")
      }
    }
    for argument in arguments {
      if !isPlainName(argument.name) { found.append("name \(quoted(argument.name)) is not plain") }
      if argument.accepts.choices == [] {
        found.append("argument '\(argument.name)' has no choices")
      }
    }
    return found
  }

  private var optionProblems: [String] {
    var found: [String] = []
    found += repeated(options.map(\.name)).map { "option '--\($0)' is declared twice" }
    found += repeated(options.compactMap(\.short)).map { "option '-\($0)' is declared twice" }
    for option in command.options {
      if !isPlainName(option.name) { found.append("name \(quoted(option.name)) is not plain") }
      if let short = option.short, !(short.isASCII && short.isLetter) {
        found.append("short name '\(short)' is not an ASCII letter")
      }
      if option.accepts.choices == [] { found.append("option '--\(option.name)' has no choices") }
      if option.kind == .flag, option.environmentVariable != nil {
        found.append("flag '--\(option.name)' cannot take a value from the environment")
      }
    }
    return found
  }
}

/// Whether a name needs no quoting in any shell: letters, digits, `-`, `_`, starting with no dash.
private func isPlainName(_ name: String) -> Bool {
  guard let first = name.first, first != "-" else { return false }
  return name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
}

/// The elements that occur more than once, each once, in order of their second occurrence.
private func repeated<Element: Hashable>(_ elements: [Element]) -> [Element] {
  var seen: Set<Element> = []
  var again: [Element] = []
  for element in elements where !seen.insert(element).inserted && !again.contains(element) {
    again.append(element)
  }
  return again
}
