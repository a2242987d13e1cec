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
    var rest = words(SafeText.spaced(text))[...]
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

  /// The text in as many lines as it needs, none much longer than the others: no last word stands alone.
  static func balanced(
    _ text: String, size: Double, bold: Bool = false, width limit: Double, most: Int
  ) -> [String] {
    let widest = lines(text, size: size, bold: bold, width: limit, most: most)
    guard widest.count > 1, widest.count < most else { return widest }
    var best = widest
    for part in stride(from: 0.95, through: 0.5, by: -0.05) {
      let narrower = lines(text, size: size, bold: bold, width: limit * part, most: most)
      guard narrower.count == widest.count else { break }
      best = narrower
    }
    return best
  }

  // A figure and what it counts are one word: "57 %" and "25.3 bn" are not torn apart.
  private static func words(_ text: String) -> [Substring] {
    var words: [Substring] = []
    for word in text.split(separator: " ", omittingEmptySubsequences: true) {
      let unit = word.prefix { !",.;:".contains($0) }
      if let last = words.last, last.last?.isNumber == true, ["%", "bn", "m"].contains(unit) {
        words[words.count - 1] = "\(last)\u{A0}\(word)"[...]
      } else {
        words.append(word)
      }
    }
    return words
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
