/// Pieces of Markdown that hold text from anywhere.
enum Markdown {
  /// Text on one line in which no character has a meaning of its own.
  static func escape(_ text: some StringProtocol) -> String {
    var escaped = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      if !escaped.isEmpty { escaped.append(" ") }
      for character in word {
        if special.contains(character) { escaped.append("\\") }
        escaped.append(character)
      }
    }
    return escaped
  }

  // What starts emphasis, code, links, HTML, strikethrough or a table cell. Characters that only
  // matter at the start of a line are left alone: text never stands there.
  private static let special: Set<Character> = [
    "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&",
  ]

  /// Blocks with a blank line between them.
  static func lines(_ blocks: [DocumentBlock]) -> [String] {
    blocks.enumerated().flatMap { index, block in (index == 0 ? [] : [""]) + lines(block) }
  }

  private static func lines(_ block: DocumentBlock) -> [String] {
    switch block {
    case .heading(let level, let title):
      [String(repeating: "#", count: level) + " " + escape(title)]
    case .lead(let strong, let text): ["**\(escape(strong))** " + escape(text)]
    case .paragraph(let text): [escape(text)]
    case .table(let titles, let numbers, let rows): table(titles, numbers: numbers, rows: rows)
    case .list(let items): items.map { "- " + escape($0) }
    }
  }

  /// A table; the first column at the left, the others where the flag says.
  private static func table(_ titles: [String], numbers: ClosedRange<Int>?, rows: [[String]])
    -> [String]
  {
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    let rule = titles.indices.map { numbers?.contains($0) ?? false ? "---:" : "---" }
    return [line(titles.map { escape($0) }), line(rule)]
      + rows.map { line($0.map { escape($0) }) }
  }
}
