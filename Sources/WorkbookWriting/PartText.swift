/// Text of others, made fit for the parts of a workbook, which are XML.
enum PartText {
  /// The most that a cell may hold, in UTF-16 units.
  private static let most = 32_767

  /// The text with the replacement character for what XML cannot hold, cut with an ellipsis to what a cell takes.
  static func safe(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isHarmful) || text.utf16.count > most else {
      return text
    }
    var result = String.UnicodeScalarView()
    var used = 0
    for scalar in text.unicodeScalars {
      let kept = isHarmful(scalar) ? "\u{FFFD}" : scalar
      used += UTF16.width(kept)
      guard used < most else {
        result.append("…")
        break
      }
      result.append(kept)
    }
    return String(result)
  }

  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}
