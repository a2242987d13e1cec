extension CompletionScript {
  /// The script for fish 3 or later, to be put where fish finds it as `<program>.fish`.
  public static func fish(for root: CommandDescription) -> String {
    let tree = CompletionTree(root: root)
    let prefix = "__\(tree.identifier)"
    let lines = fishCommands(tree, prefix) + fishArguments(tree, prefix) + fishOptions(tree, prefix)
    return """
      # fish completion for \(tree.programName); generated, do not edit

      # Prints the command under the cursor and the number of its words: archive/import:1
      function \(prefix)_place
        set -l words (commandline -opc)
        set -e words[1]
        set -l place ''
        set -l position 0
        set -l takes_value 0
        set -l ended 0
        for word in $words
          if test $takes_value = 1
            set takes_value 0
          else if test $ended = 0 -a "$word" = --
            set ended 1
          else if test $ended = 0; and string match -qr -- '^-[^0-9]' $word
            # The last letter of a cluster may take the next word.
            set word (string replace -r -- '^-[^-]*(.)$' '-$1' $word)
            switch "$place:$word"
              case \(valueTakers(tree))
                set takes_value 1
            end
          else
            switch "$place/$word"
      \(fishSteps(tree).indented(by: 8))
              case '*'
                set position (math $position + 1)
            end
          end
        end
        echo "$place:$position"
      end

      function \(prefix)_at
        set -l here (\(prefix)_place)
        for pattern in $argv
          string match -q -- $pattern $here; and return 0
        end
        return 1
      end

      # Asks the program what it knows: one candidate a line, a description may follow a tab.
      function \(prefix)_ask
        set -l words (commandline -opc)
        set -l program (string replace -r '^~' $HOME -- $words[1])
        command -q $program; and $program \(requestCommand) $argv[1] 2>/dev/null </dev/null
      end

      complete -c \(tree.programName) -f
      \(lines.map { "complete -c \(tree.programName) \($0)" }.joined(separator: "\n"))

      """
  }

  private static func valueTakers(_ tree: CompletionTree) -> String {
    let patterns = tree.options.filter(\.option.takesNextWord).flatMap { places, option in
      let names = [option.spelling] + (option.short.map { ["-\($0)"] } ?? [])
      return places.flatMap { place in names.map { "'\(place):\($0)'" } }
    }
    // A case needs a pattern; this one fits nothing.
    return patterns.isEmpty ? "-" : patterns.joined(separator: " ")
  }

  private static func fishSteps(_ tree: CompletionTree) -> [String] {
    guard !tree.steps.isEmpty else { return [] }
    return ["case /help"]
      + tree.steps.flatMap { step in
        let place = step.hasPrefix("/") ? String(step.dropFirst()) : step
        return ["case \(step)", "  set place \(place)"]
      }
  }

  private static func fishCommands(_ tree: CompletionTree, _ prefix: String) -> [String] {
    tree.scopes.filter(\.command.isGroup).flatMap { scope in
      tree.commands(at: scope).map { name, says in
        "-n '\(prefix)_at \(tree.key(scope)):0' -f -a \(name) -d \(fishQuoted(says))"
      }
    }
  }

  private static func fishArguments(_ tree: CompletionTree, _ prefix: String) -> [String] {
    tree.arguments.compactMap { pattern, earlier, argument in
      var test = "\(prefix)_at \(fishQuoted(pattern))"
      // fish tries every line, so the pattern of a repeating argument must leave out those before.
      if argument.count.isRepeating, !earlier.isEmpty {
        test += "; and not \(prefix)_at \(earlier.map(fishQuoted).joined(separator: " "))"
      }
      let condition = "-n \(fishQuoted(test))"
      switch argument.accepts {
      case .any: return nil
      case .file: return "\(condition) -F"
      case .directory, .choices, .dynamic:
        return "\(condition) -f -a \(candidates(argument.accepts, prefix))"
      }
    }
  }

  private static func fishOptions(_ tree: CompletionTree, _ prefix: String) -> [String] {
    tree.options.map { places, option in
      // A place that ends in a wildcard already covers every count of words.
      let patterns = places.map { fishQuoted($0.hasSuffix("*") ? $0 : $0 + ":*") }
      var line = ""
      if places != ["*"] {
        line += "-n \(fishQuoted("\(prefix)_at \(patterns.joined(separator: " "))")) "
      }
      if let short = option.short { line += "-s \(short) " }
      line += "-l \(option.name) -d \(fishQuoted(option.help))"
      if option.takesNextWord { line += " -r" }
      if option.kind == .flag { return line }
      switch option.accepts {
      case .any: return line + " -f"
      case .file: return line + " -F"
      case .directory, .choices, .dynamic:
        return line + " -f -a \(candidates(option.accepts, prefix))"
      }
    }
  }

  /// What fish evaluates to get candidates, as one quoted word.
  private static func candidates(_ accepts: AcceptedValues, _ prefix: String) -> String {
    switch accepts {
    case .any, .file: fishQuoted("")
    case .directory: fishQuoted("(__fish_complete_directories)")
    case .choices(let words): fishQuoted(words.map(fishQuoted).joined(separator: " "))
    case .dynamic(let topic): fishQuoted("(\(prefix)_ask \(fishQuoted(topic)))")
    }
  }

  /// A text in single quotes for fish, where a backslash escapes itself and the quote.
  private static func fishQuoted(_ text: String) -> String {
    var escaped = ""
    for character in text {
      if character == "'" || character == "\\" { escaped += "\\" }
      escaped.append(character)
    }
    return "'\(escaped)'"
  }
}
