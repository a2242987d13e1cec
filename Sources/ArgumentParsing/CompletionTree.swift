/// The tree as completion scripts see it: places in the tree as keys, and what is valid at each.
///
/// A place's key is its path joined by `/`, empty for the root: `archive/import`.
struct CompletionTree {
  let programName: String
  let scopes: [CommandScope]

  init(root: CommandDescription) {
    programName = root.name
    scopes = CommandScope(root: root).visibleTree
  }

  /// The program's name as part of a shell function's name.
  var identifier: String {
    String(programName.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
  }

  func key(_ scope: CommandScope) -> String { scope.path.joined(separator: "/") }

  /// The patterns of the steps from a place to one below it: `/brief`, `archive/import`.
  var steps: [String] {
    scopes.dropFirst().map { scope in
      scope.path.dropLast().joined(separator: "/") + "/" + scope.command.name
    }
  }

  /// Each declared option with the keys, as shell patterns, of the places where it is valid.
  var options: [(places: [String], option: OptionDescription)] {
    scopes.flatMap { scope in
      let key = key(scope)
      let isRoot = scope.path.isEmpty
      let places = isRoot ? ["*"] : scope.command.isGroup ? [key, key + "/*"] : [key]
      let options = isRoot ? scope.globalOptions : scope.ownOptions
      return options.map { (places, $0) }
    }
  }

  /// Each positional argument with the pattern of its place: `brief:0`, or `check:*` if it repeats.
  ///
  /// A command's arguments are listed in order, so that the first pattern that fits is the right
  /// one; `earlier` has the patterns of those before it.
  var arguments: [(pattern: String, earlier: [String], argument: ArgumentDescription)] {
    scopes.flatMap { scope in
      let key = key(scope)
      return scope.command.arguments.enumerated().map { position, argument in
        let place = argument.count.isRepeating ? "*" : "\(position)"
        return ("\(key):\(place)", (0..<position).map { "\(key):\($0)" }, argument)
      }
    }
  }

  /// The commands offered at a place; the root answers `help` as well.
  func commands(at scope: CommandScope) -> [(name: String, says: String)] {
    let commands = scope.command.visibleSubcommands.map { ($0.name, $0.abstract) }
    guard scope.path.isEmpty, !commands.isEmpty else { return commands }
    return commands + [("help", "Show the help of a command.")]
  }
}
