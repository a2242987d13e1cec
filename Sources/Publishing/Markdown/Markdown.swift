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

  /// A heading with a blank line on both sides.
  static func heading(_ level: Int, _ title: String) -> [String] {
    ["", String(repeating: "#", count: level) + " " + escape(title), ""]
  }

  /// A table; the first column at the left, the others where the flag says.
  static func table(_ titles: [String], numbers: ClosedRange<Int>?, rows: [[String]]) -> [String] {
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    let rule = titles.indices.map { numbers?.contains($0) ?? false ? "---:" : "---" }
    return [line(titles.map { escape($0) }), line(rule)]
      + rows.map { line($0.map { escape($0) }) }
  }

  /// A list with bullets.
  static func list(_ items: [String]) -> [String] { items.map { "- " + escape($0) } }
}
