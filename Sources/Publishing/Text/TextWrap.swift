import Wording

/// Breaks text into lines at spaces, with nothing in them that could command a terminal.
public enum TextWrap {
  /// Lines no wider than `width` columns; the first begins with `first`, the others with `rest`.
  ///
  /// A word that is wider than a line stands on a line of its own.
  public static func lines(
    _ text: String, width: Int, first: String = "", rest: String = ""
  ) -> [String] {
    var lines: [String] = []
    var line = first
    var columns = DisplayWidth.of(first)
    var isEmpty = true
    for word in words(printable(text)) {
      let own = DisplayWidth.of(word)
      if columns + (isEmpty ? 0 : 1) + own > width, !isEmpty {
        lines.append(line)
        line = rest
        columns = DisplayWidth.of(rest)
        isEmpty = true
      }
      if !isEmpty { line += " " }
      line += word
      columns += own + (isEmpty ? 0 : 1)
      isEmpty = false
    }
    lines.append(line)
    return lines
  }

  // In plain text a byte is a character, and need not be looked at as more.
  private static func words(_ text: String) -> [Substring] {
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else { return text.split(separator: " ") }
    return text.utf8.split(separator: UInt8(ascii: " ")).map { Substring($0) }
  }
}
