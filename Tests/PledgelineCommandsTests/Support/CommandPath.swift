import ArgumentParsing
import Testing

@testable import PledgelineCommands

/// A command of the real tree, with the words that lead to it.
struct CommandPath: CustomTestStringConvertible, Sendable {
  let words: [String]
  let command: CommandDescription

  var testDescription: String { words.isEmpty ? "pledgeline" : words.joined(separator: " ") }

  /// All commands but hidden ones, groups and the root included.
  static let all = below(CommandTree.root, [])

  /// The commands that do something.
  static let leaves = all.filter(\.command.subcommands.isEmpty)

  /// The command lines that help and manual show, without what they hand to other programs.
  static let examples = all.flatMap(\.command.examples).map { example in
    let own = example.command.prefix { $0 != "|" && $0 != ">" }
    return own.split(separator: " ").dropFirst().map(String.init)
  }

  private static func below(_ command: CommandDescription, _ words: [String]) -> [CommandPath] {
    [CommandPath(words: words, command: command)]
      + command.subcommands.filter { !$0.isHidden }.flatMap { below($0, words + [$0.name]) }
  }
}
