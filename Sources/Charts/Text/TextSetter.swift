/// Measures and breaks text by the built-in widths.
struct TextSetter {
  /// Width of a line in pixels, never less than what common fonts need.
  static func width(_ text: some StringProtocol, size: Double, bold: Bool = false) -> Double {
    Double(units(text, bold: bold)) * size / 1000
  }

  private static func units(_ text: some StringProtocol, bold: Bool) -> Int {
    text.unicodeScalars.reduce(0) { $0 + AdvanceWidths.width(of: $1, bold: bold) }
  }

  /// The text in lines no wider than the width, broken at spaces and, where a word alone is too
  /// wide, inside it; at most so many lines, the last one ending in an ellipsis where text is left.
  static func lines(
    _ text: String, size: Double, bold: Bool = false, width limit: Double, most: Int = .max
  ) -> [String] {
    TextSetter(size: size, bold: bold).lines(of: words(text, bold: bold), width: limit, most: most)
  }

  /// The text in as many lines as it needs, none much longer than the others: no last word stands alone.
  static func balanced(
    _ text: String, size: Double, bold: Bool = false, width limit: Double, most: Int
  ) -> [String] {
    let setter = TextSetter(size: size, bold: bold)
    let words = words(text, bold: bold)
    let widest = setter.lines(of: words, width: limit, most: most)
    guard widest.count > 1, widest.count < most else { return widest }
    var best = widest
    for part in stride(from: 0.95, through: 0.5, by: -0.05) {
      let narrower = setter.lines(of: words, width: limit * part, most: most)
      guard narrower.count == widest.count else { break }
      best = narrower
    }
    return best
  }

  /// A word with its width in thousandths of the font size.
  private struct Word {
    var text: Substring
    var units: Int

    init(_ text: Substring, bold: Bool) {
      self.text = text
      units = TextSetter.units(text, bold: bold)
    }
  }

  private let size: Double
  private let bold: Bool

  private func lines(of words: [Word], width limit: Double, most: Int) -> [String] {
    let space = AdvanceWidths.width(of: " ", bold: bold)
    var lines: [String] = []
    var line = ""
    var used = 0
    var rest = words[...]
    while let word = rest.first {
      let units = line.isEmpty ? word.units : used + space + word.units
      if Double(units) * size / 1000 <= limit {
        line = line.isEmpty ? String(word.text) : line + " " + word.text
        used = units
        rest.removeFirst()
      } else if !line.isEmpty {
        lines.append(line)
        line = ""
      } else {
        let head = fitting(word.text, width: limit)
        lines.append(String(head))
        let tail = word.text.dropFirst(head.count)
        if tail.isEmpty {
          rest.removeFirst()
        } else {
          rest[rest.startIndex] = Word(tail, bold: bold)
        }
      }
      if lines.count >= most {
        let cut = fitting(lines[most - 1][...], width: limit - size)
        return lines.prefix(most - 1) + [(cut.hasSuffix(" ") ? cut.dropLast() : cut) + "…"]
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  // A figure and what it counts are one word: "57 %" and "25.3 bn" are not torn apart.
  private static func words(_ text: String, bold: Bool) -> [Word] {
    var words: [Word] = []
    for word in SafeText.spaced(text).split(separator: " ", omittingEmptySubsequences: true) {
      if isUnit(word), let last = words.last?.text, last.last?.isNumber == true {
        words[words.count - 1] = Word("\(last)\u{A0}\(word)"[...], bold: bold)
      } else {
        words.append(Word(word, bold: bold))
      }
    }
    return words
  }

  private static func isUnit(_ word: Substring) -> Bool {
    // Characters are slow to tell apart, and few words begin like a unit.
    guard let first = word.utf8.first, "%bm".utf8.contains(first) else { return false }
    return ["%", "bn", "m"].contains(word.prefix { !",.;:".contains($0) })
  }

  /// As many first characters as fit, at least one.
  private func fitting(_ word: Substring, width limit: Double) -> Substring {
    var end = word.startIndex
    var used = 0.0
    while end < word.endIndex {
      let next = word.index(after: end)
      used += TextSetter.width(word[end..<next], size: size, bold: bold)
      if used > limit, end > word.startIndex { break }
      end = next
    }
    return word[..<end]
  }
}
