/// Breaks text into lines of at most a width, between words; a longer word keeps a line of its own.
func wrapped(_ text: String, width: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  var length = 0
  for word in text.split(whereSeparator: \.isWhitespace) {
    let wordLength = word.count
    if length > 0, length + 1 + wordLength > width {
      lines.append(line)
      line = ""
      length = 0
    }
    if length > 0 {
      line += " "
      length += 1
    }
    line += word
    length += wordLength
  }
  if length > 0 { lines.append(line) }
  return lines
}

/// A paragraph of a discussion: text to be filled, or lines to be shown as they are.
enum Paragraph: Equatable {
  case filled(String)
  case verbatim([String])

  /// The paragraphs of a text, parted by blank lines; one whose first line is indented is verbatim.
  static func paragraphs(of text: String) -> [Paragraph] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let groups = lines.split { $0.allSatisfy(\.isWhitespace) }
    return groups.map { group in
      if group.first?.first == " " { return .verbatim(Array(group)) }
      return .filled(group.joined(separator: " "))
    }
  }
}
