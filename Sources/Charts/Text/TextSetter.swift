/// Measures and breaks text by the built-in widths.
enum TextSetter {
  /// Width of a line in pixels, never less than what common fonts need.
  static func width(_ text: some StringProtocol, size: Double, bold: Bool = false) -> Double {
    let units = text.unicodeScalars.reduce(0) { $0 + AdvanceWidths.width(of: $1, bold: bold) }
    return Double(units) * size / 1000
  }

  /// The text in lines no wider than the width, broken at spaces and, where a word alone is too
  /// wide, inside it; at most so many lines, the last one ending in an ellipsis where text is left.
  static func lines(
    _ text: String, size: Double, bold: Bool = false, width limit: Double, most: Int = .max
  ) -> [String] {
    var lines: [String] = []
    var line = ""
    var rest = SafeText.spaced(text).split(separator: " ", omittingEmptySubsequences: true)[...]
    while let word = rest.first {
      let joined = line.isEmpty ? String(word) : line + " " + word
      if width(joined, size: size, bold: bold) <= limit {
        line = joined
        rest.removeFirst()
      } else if !line.isEmpty {
        lines.append(line)
        line = ""
      } else {
        let head = fitting(word, size: size, bold: bold, width: limit)
        lines.append(String(head))
        rest[rest.startIndex] = word.dropFirst(head.count)
        if head.count == word.count { rest.removeFirst() }
      }
      if lines.count >= most {
        let last = lines[most - 1]
        let cut = fitting(last[...], size: size, bold: bold, width: limit - size)
        return lines.prefix(most - 1) + [(cut.hasSuffix(" ") ? cut.dropLast() : cut) + "…"]
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  /// As many first characters as fit, at least one.
  private static func fitting(
    _ word: Substring, size: Double, bold: Bool, width limit: Double
  ) -> Substring {
    var end = word.startIndex
    var used = 0.0
    while end < word.endIndex {
      let next = word.index(after: end)
      used += width(word[end..<next], size: size, bold: bold)
      if used > limit, end > word.startIndex { break }
      end = next
    }
    return word[..<end]
  }
}
