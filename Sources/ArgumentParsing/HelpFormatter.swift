/// Lays out the help of a command as plain text, the same for the same tree and width.
///
/// Widths are counted in characters; help texts are taken to be one column a character.
public struct HelpFormatter: Sendable, Equatable {
  /// The greatest line length, in columns, never below 40.
  public let width: Int

  /// Makes a formatter for a terminal of that many columns; less than 40 is taken as 40.
  public init(width: Int = 80) { self.width = max(40, width) }

  /// The help of the command at a path below the root, ending with a line break.
  ///
  /// - Precondition: The path leads to a command of the tree.
  public func text(for path: [String] = [], in root: CommandDescription) -> String {
    guard let scope = CommandScope(root: root, path: path) else {
      preconditionFailure("no command '\(path.joined(separator: " "))' below '\(root.name)'")
    }
    let tables = tables(for: scope)
    let labels = tables.flatMap { $0.rows.map(\.label.count) }
    let labelWidth = labels.filter { $0 <= Self.widestLabel }.max() ?? 0
    var blocks = [usageLines(scope), wrapped(scope.command.abstract, width: width)]
    blocks += discussion(scope.command.discussion)
    blocks += tables.map { table in
      ["\(table.title):"] + table.rows.flatMap { lines(for: $0, labelWidth: labelWidth) }
    }
    if !scope.command.examples.isEmpty { blocks.append(examples(scope.command.examples)) }
    if scope.command.isGroup {
      let call = (["help"] + scope.path + ["COMMAND"]).joined(separator: " ")
      blocks.append(wrapped("Run '\(root.name) \(call)' for more about a command.", width: width))
    }
    return blocks.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  /// A longer label stands on a line of its own, so that it does not push all texts to the right.
  private static let widestLabel = 26

  private struct Row {
    let label: String
    let text: String
  }

  private struct Table {
    let title: String
    let rows: [Row]
  }

  private func tables(for scope: CommandScope) -> [Table] {
    let command = scope.command
    let all = [
      Table(
        title: "Arguments",
        rows: command.arguments.map { Row(label: $0.placeholder, text: $0.annotatedHelp) }),
      Table(title: "Options", rows: scope.ownOptions.map(row)),
      Table(title: "Global options", rows: scope.globalOptions.map(row)),
      Table(
        title: "Commands",
        rows: command.visibleSubcommands.map { Row(label: $0.name, text: $0.abstract) }),
    ]
    return all.filter { !$0.rows.isEmpty }
  }

  /// Long names stand under each other whether or not a short one comes first.
  private func row(_ option: OptionDescription) -> Row {
    let short = option.short.map { "-\($0), " } ?? "    "
    return Row(label: short + option.usage, text: option.annotatedHelp)
  }

  private func lines(for row: Row, labelWidth: Int) -> [String] {
    let indent = String(repeating: " ", count: labelWidth + 4)
    let texts = wrapped(row.text, width: width - indent.count)
    let label = "  " + row.label
    guard row.label.count <= labelWidth, let first = texts.first else {
      return [label] + texts.map { indent + $0 }
    }
    let gap = String(repeating: " ", count: indent.count - label.count)
    return [label + gap + first] + texts.dropFirst().map { indent + $0 }
  }

  private func usageLines(_ scope: CommandScope) -> [String] {
    let lines = wrapped("Usage: \(scope.usage)", width: width - 7)
    return lines.prefix(1) + lines.dropFirst().map { "       " + $0 }
  }

  private func discussion(_ text: String) -> [[String]] {
    Paragraph.paragraphs(of: text).map { paragraph in
      switch paragraph {
      case .filled(let text): wrapped(text, width: width)
      case .verbatim(let lines): lines
      }
    }
  }

  /// Command lines are never wrapped: a broken one could not be copied.
  private func examples(_ examples: [CommandExample]) -> [String] {
    ["Examples:"]
      + examples.flatMap { example in
        ["  \(example.command)"] + wrapped(example.says, width: width - 6).map { "      " + $0 }
      }
  }
}
