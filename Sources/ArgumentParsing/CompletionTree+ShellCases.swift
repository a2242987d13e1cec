/// The branches of the `case` statements that the scripts for bash and zsh have in common.
extension CompletionTree {
  /// What a shell runs to offer values; empty where it has nothing to offer.
  typealias Action = (AcceptedValues) -> String

  /// The places and spellings of the options whose value is the next word.
  var valueTakerPattern: String {
    let patterns = options.filter(\.option.takesNextWord).flatMap(patterns)
    // A case needs a pattern; this one fits nothing.
    return patterns.isEmpty ? "-" : patterns.joined(separator: " | ")
  }

  /// The steps down the tree, each by the word that calls a command.
  var stepCases: [String] {
    let steps = steps.map { "\($0)) place=\"${place:+$place/}$word\" ;;" }
    return steps.isEmpty ? [] : ["/help) ;;"] + steps
  }

  /// The values of each option that has any to offer.
  func optionValueCases(_ action: Action) -> [String] {
    options.compactMap { entry in
      let action = action(entry.option.accepts)
      return action.isEmpty ? nil : "\(patterns(entry).joined(separator: " | "))) \(action) ;;"
    }
  }

  /// The options valid at each place.
  func optionNameCases(_ offer: ([OptionDescription]) -> String) -> [String] {
    scopes.map { "\(shellQuoted(key($0)))) \(offer($0.options)) ;;" }
  }

  /// The commands or positional arguments valid at each place.
  ///
  /// An argument without values to offer keeps its branch, or a later pattern would answer for it.
  func wordCases(
    commands offer: ([(name: String, says: String)]) -> String, arguments action: Action
  ) -> [String] {
    let groups = scopes.filter(\.command.isGroup)
    return groups.map { "\(key($0)):0) \(offer(commands(at: $0))) ;;" }
      + arguments.map { "\($0.pattern)) \(action($0.argument.accepts)) ;;" }
  }

  private func patterns(_ entry: (places: [String], option: OptionDescription)) -> [String] {
    let names = [entry.option.spelling] + (entry.option.short.map { ["-\($0)"] } ?? [])
    return entry.places.flatMap { place in names.map { "\(place):\($0)" } }
  }
}

extension [String] {
  /// The lines of a script, each moved right by as many columns.
  func indented(by columns: Int) -> String {
    map { String(repeating: " ", count: columns) + $0 }.joined(separator: "\n")
  }
}

/// A text in single quotes for a POSIX shell.
func shellQuoted(_ text: String) -> String {
  "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
    + "'"
}
