/// The text with everything that could move a terminal's cursor or reverse its text written out.
///
/// Control, format and separator characters become `\u{1b}` and the like; line feeds too, unless
/// they are allowed.
///
/// - Parameters:
///   - limit: Number of Unicode scalars after which an ellipsis stands for the rest.
///   - allowsLineFeeds: Whether line feeds stay.
public func printable(
  _ text: String, limit: Int = .max, allowsLineFeeds: Bool = false
) -> String {
  // Most text is plain; it is not worth looking each scalar up.
  if text.utf8.count <= limit, text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text }
  var shown = ""
  for (position, scalar) in text.unicodeScalars.enumerated() {
    if position == limit {
      shown += "…"
      break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator:
      if scalar == "\n", allowsLineFeeds {
        shown.unicodeScalars.append(scalar)
      } else {
        shown += "\\u{\(String(scalar.value, radix: 16))}"
      }
    default:
      shown.unicodeScalars.append(scalar)
    }
  }
  return shown
}
