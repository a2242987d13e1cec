import ArgumentParsing
import OfficialSources

/// Runs `pledgeline completions`, and lists the words that its scripts ask for.
enum CompletionsCommand {
  @Sendable static func run(_ context: Context) throws {
    let root = CommandTree.root
    switch context.arguments.requiredPositional("shell") {
    case "zsh": context.print(CompletionScript.zsh(for: root))
    case "fish": context.print(CompletionScript.fish(for: root))
    default: context.print(CompletionScript.bash(for: root))
    }
  }

  /// One candidate a line; a topic that is not known has none.
  @Sendable static func candidates(_ context: Context) throws {
    let candidates =
      switch context.arguments.requiredPositional("topic") {
      case "agreements": context.dataFolders.agreements.keys.sorted()
      case "formats": OfficialFormats.all.map { $0.name }.sorted()
      default: [String]()
      }
    for candidate in candidates { context.print(candidate + "\n") }
  }
}
