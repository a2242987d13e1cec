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
    var isEmpty = true
    for word in printable(text).split(separator: " ") {
      let needed = DisplayWidth.of(line) + (isEmpty ? 0 : 1) + DisplayWidth.of(word)
      if needed > width, !isEmpty {
        lines.append(line)
        line = rest
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    lines.append(line)
    return lines
  }
}
