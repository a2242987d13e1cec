import Wording

/// The state of reading one command line: where in the tree it stands and what it has collected.
struct ParseRun {
  private(set) var scope: CommandScope
  private var words: [String] = []
  /// What was given to each option, by long name: nil where it came without a value.
  private var given: [String: [String?]] = [:]
  private var saysHelp = false

  init(root: CommandDescription) { scope = CommandScope(root: root) }

  var asksForHelp: Bool { saysHelp || given[OptionDescription.help.name] != nil }
  var asksForVersion: Bool { given[OptionDescription.version.name] != nil }

  mutating func consume(_ arguments: [String]) throws(UsageError) {
    var index = 0
    var optionsEnded = false
    while index < arguments.count {
      let argument = arguments[index]
      index += 1
      if optionsEnded || !Self.looksLikeOption(argument) {
        try take(word: argument)
      } else if argument == "--" {
        optionsEnded = true
      } else if let waiting = try take(option: argument) {
        guard index < arguments.count, !Self.looksLikeOption(arguments[index]) else {
          throw missingValue(of: waiting, before: index < arguments.count ? arguments[index] : nil)
        }
        try record(arguments[index], for: waiting)
        index += 1
      }
    }
  }

  /// A lone dash is a word by custom (standard input), and `-5` or `-.5` is a number.
  ///
  /// Looks at bytes, because a combining mark after the dash would make another character of it.
  private static func looksLikeOption(_ argument: String) -> Bool {
    let bytes = Array(argument.utf8.prefix(3))
    guard bytes.count >= 2, bytes[0] == UInt8(ascii: "-") else { return false }
    let first = bytes[1] == UInt8(ascii: ".") && bytes.count == 3 ? bytes[2] : bytes[1]
    return !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first)
  }

  // MARK: Words

  private mutating func take(word: String) throws(UsageError) {
    guard scope.command.isGroup else { return words.append(word) }
    if scope.descent.isEmpty, word == OptionDescription.help.name, !saysHelp {
      saysHelp = true
      return
    }
    guard let next = scope.command.subcommands.first(where: { $0.name == word }) else {
      throw unknownCommand(word)
    }
    scope = scope.entering(next)
  }

  private func unknownCommand(_ word: String) -> UsageError {
    let names = scope.command.visibleSubcommands.map(\.name)
    let start = "unknown command \(quoted(word))"
    guard let nearest = closestMatch(to: word, among: names) else {
      return scope.usageError("\(start); valid commands: \(names.joined(separator: ", "))")
    }
    return scope.usageError("\(start); did you mean '\(nearest)'?")
  }

  // MARK: Options

  /// Takes one argument that begins with a dash; returns the option that waits for the next word.
  private mutating func take(option argument: String) throws(UsageError) -> OptionDescription? {
    let isLong = argument.utf8.starts(with: "--".utf8)
    return isLong ? try take(long: argument) : try take(cluster: argument)
  }

  private mutating func take(long argument: String) throws(UsageError) -> OptionDescription? {
    let equals = argument.utf8.firstIndex(of: UInt8(ascii: "="))
    let spelling = String(argument[..<(equals ?? argument.endIndex)])
    guard let option = scope.options.first(where: { $0.spelling == spelling }) else {
      throw unknownOption(spelling)
    }
    guard let equals else {
      if option.takesNextWord { return option }
      try record(nil, for: option)
      return nil
    }
    let value = String(argument[argument.utf8.index(after: equals)...])
    if option.kind == .flag {
      throw scope.usageError("option '\(spelling)' takes no value, but \(quoted(value)) was given")
    }
    try record(value, for: option)
    return nil
  }

  /// Takes `-abc`: short options without values, of which only the last may wait for the next word.
  private mutating func take(cluster argument: String) throws(UsageError) -> OptionDescription? {
    // By scalars, because a combining mark after the dash would make one character of both.
    let letters = argument.unicodeScalars.dropFirst()
    for (position, scalar) in zip(letters.indices, letters) {
      let letter = Character(scalar)
      guard let option = scope.options.first(where: { $0.short == letter }) else {
        throw unknownOption("-\(letter)", within: argument)
      }
      guard option.takesNextWord else {
        try record(nil, for: option)
        continue
      }
      let rest = letters[letters.index(after: position)...]
      guard rest.isEmpty else {
        throw scope.usageError(
          "option '-\(letter)' takes a value as a word of its own: "
            + "write '-\(letter) VALUE' or '\(option.spelling)=VALUE', not \(quoted(argument))")
      }
      return option
    }
    return nil
  }

  private func unknownOption(_ spelling: String, within cluster: String? = nil) -> UsageError {
    var message = "unknown option \(quoted(spelling))"
    if let cluster, cluster != spelling { message += " in \(quoted(cluster))" }
    let name = String(spelling.drop { $0 == "-" })
    if cluster == nil, let owner = commandBelow(declaring: name) {
      return scope.usageError(
        "option \(quoted(spelling)) belongs to '\(owner.fullName)': write it after the command")
    }
    // A long name with one dash is one mistake, not as many as it has letters.
    let typed = cluster.map { String($0.dropFirst().prefix { $0 != "=" }) } ?? name
    if typed.count > 1, let nearest = closestMatch(to: typed, among: scope.options.map(\.name)) {
      message += "; did you mean '--\(nearest)'?"
    }
    return scope.usageError(message)
  }

  private func commandBelow(declaring name: String) -> CommandScope? {
    scope.visibleTree.dropFirst().first { $0.command.options.contains { $0.name == name } }
  }

  private func missingValue(of option: OptionDescription, before next: String?) -> UsageError {
    guard let next else {
      return scope.usageError("option '\(option.spelling)' needs a value: write '\(option.usage)'")
    }
    return scope.usageError(
      "option '\(option.spelling)' needs a value before \(quoted(next)); "
        + "a value that begins with '-' is written '\(option.spelling)=VALUE'")
  }

  private mutating func record(
    _ value: String?, for option: OptionDescription
  ) throws(UsageError) {
    if let value {
      try check(value, accepts: option.accepts, named: "option '\(option.spelling)'")
    }
    if let earlier = given[option.name]?.last, !option.isRepeating {
      let both = [earlier, value].compactMap { $0.map(quoted) }
      let detail = both.isEmpty ? "" : " (\(both.joined(separator: ", then ")))"
      throw scope.usageError("option '\(option.spelling)' is given twice\(detail): give it once")
    }
    given[option.name, default: []].append(value)
  }

  private func check(
    _ value: String, accepts: AcceptedValues, named subject: String
  ) throws(UsageError) {
    if value.isEmpty { throw scope.usageError("\(subject) has an empty value") }
    guard let choices = accepts.choices, !choices.contains(value) else { return }
    var message = "\(quoted(value)) is not valid for \(subject)"
    message += "; valid values: \(choices.joined(separator: ", "))"
    if let nearest = closestMatch(to: value, among: choices) {
      message += "; did you mean '\(nearest)'?"
    }
    throw scope.usageError(message)
  }

  // MARK: The end of the line

  /// Checks what can be checked only with the whole line read, and names everything.
  func finished(environment: [String: String]) throws(UsageError) -> ParsedArguments {
    if scope.command.isGroup {
      let names = scope.command.visibleSubcommands.map(\.name).joined(separator: ", ")
      throw scope.usageError("'\(scope.fullName)' needs a command: one of \(names)")
    }
    var options: [String: ParsedArguments.Occurrences] = [:]
    for option in scope.options {
      let values = try values(of: option, environment: environment)
      options[option.name] = ParsedArguments.Occurrences(
        isRepeating: option.isRepeating, count: values.count, values: values.compactMap(\.self))
    }
    return ParsedArguments(options: options, words: try distributedWords())
  }

  /// What the line gives to an option, or else what the environment gives.
  private func values(
    of option: OptionDescription, environment: [String: String]
  ) throws(UsageError) -> [String?] {
    if let values = given[option.name] { return values }
    guard let variable = option.environmentVariable, let value = environment[variable],
      !value.isEmpty
    else { return [] }
    try check(value, accepts: option.accepts, named: "environment variable \(variable)")
    return [value]
  }

  private func distributedWords() throws(UsageError) -> [String: ParsedArguments.Words] {
    var named: [String: ParsedArguments.Words] = [:]
    var rest = words[...]
    for argument in scope.command.arguments {
      let taken = argument.count.isRepeating ? rest : rest.prefix(1)
      rest = rest.dropFirst(taken.count)
      if argument.count.isRequired, taken.isEmpty {
        throw scope.usageError("missing argument \(argument.placeholder): \(argument.help)")
      }
      for word in taken {
        try check(word, accepts: argument.accepts, named: "argument \(argument.placeholder)")
      }
      named[argument.name] = ParsedArguments.Words(count: argument.count, values: Array(taken))
    }
    if let extra = rest.first {
      let known = scope.command.arguments.map(\.usage).joined(separator: " ")
      throw scope.usageError(
        "unexpected argument \(quoted(extra)); '\(scope.fullName)' takes "
          + (known.isEmpty ? "no arguments" : "only \(known)"))
    }
    return named
  }
}
