/// A command in its place: the commands from the root down to it, and so all that is valid there.
struct CommandScope {
  let root: CommandDescription
  /// The commands from below the root down to this one; empty for the root itself.
  private(set) var descent: [CommandDescription] = []

  init(root: CommandDescription) { self.root = root }

  /// The scope of the command at a path of names below the root, or nil where there is none.
  init?(root: CommandDescription, path: [String]) {
    self.root = root
    for name in path {
      guard let next = command.subcommands.first(where: { $0.name == name }) else { return nil }
      descent.append(next)
    }
  }

  var command: CommandDescription { descent.last ?? root }
  var path: [String] { descent.map(\.name) }

  /// The words that call the command, such as `pledgeline archive import`.
  var fullName: String { ([root.name] + path).joined(separator: " ") }

  /// The options that this command declares; the root's are global and so not among them.
  var ownOptions: [OptionDescription] { descent.isEmpty ? [] : command.options }

  /// The options valid here because a command above, or the parser itself, declares them.
  var globalOptions: [OptionDescription] {
    root.options + descent.dropLast().flatMap(\.options) + [.help, .version]
  }

  var options: [OptionDescription] { ownOptions + globalOptions }

  var usage: String {
    var parts = [fullName, "[OPTIONS]"]
    if command.isGroup {
      parts.append("COMMAND")
    } else {
      parts += command.arguments.map(\.usage)
    }
    return parts.joined(separator: " ")
  }

  func entering(_ subcommand: CommandDescription) -> CommandScope {
    var scope = self
    scope.descent.append(subcommand)
    return scope
  }

  /// This scope and all visible ones below it, each before those below it, in declared order.
  var visibleTree: [CommandScope] {
    [self] + command.visibleSubcommands.flatMap { entering($0).visibleTree }
  }

  func usageError(_ message: String) -> UsageError {
    UsageError(message: message, usage: "Usage: \(usage)", hint: "See '\(fullName) --help'.")
  }
}
