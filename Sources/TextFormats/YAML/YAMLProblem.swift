/// A syntax error as libyaml words it, and its translation for somebody who writes agreement files.
struct YAMLProblem {
  let text: String
  let context: String?
  let location: SourceLocation
  /// Where the construct starts that the error is in; means something only where `context` does.
  let contextLocation: SourceLocation

  func error(in bytes: [UInt8]) -> TextFormatError {
    switch text {
    case "found character that cannot start any token":
      return cannotStart(character(in: bytes))
    case "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      return cannotStart("\t")
    case "mapping values are not allowed in this context":
      return TextFormatError(
        at: location, "':' is not allowed here",
        remedy: "put text that contains ': ' in quotes, and check the indentation")
    case "could not find expected ':'":
      return TextFormatError(
        at: contextLocation, "a key without ':'",
        remedy: "write 'key: value', and check the indentation")
    case "did not find expected key":
      return TextFormatError(
        at: location, "expected a key of the mapping that starts at \(start)",
        remedy: "line the keys up, and put text that goes on after a quote in quotes as a whole")
    case "did not find expected '-' indicator":
      return TextFormatError(
        at: location, "expected '-', as in the list that starts at \(start)",
        remedy: "line the items up")
    case "did not find expected ',' or ']'":
      return TextFormatError(
        at: location, "expected ',' or ']' in the list that starts at \(start)",
        remedy: "close the list with ']'")
    case "did not find expected ',' or '}'":
      return TextFormatError(
        at: location, "expected ',' or '}' in the mapping that starts at \(start)",
        remedy: "close the mapping with '}'")
    case "found unexpected end of stream" where context == "while scanning a quoted scalar":
      return TextFormatError(
        at: contextLocation, "the quoted text that starts here is not closed",
        remedy: "close the quote")
    default:
      let place = context.map { " \($0)" } ?? ""
      return TextFormatError(
        at: location, text + place, remedy: "check the indentation, the quotes and the brackets")
    }
  }

  private var start: String { "\(contextLocation.line):\(contextLocation.column)" }

  private func cannotStart(_ character: Unicode.Scalar?) -> TextFormatError {
    switch character {
    case "\t":
      TextFormatError(at: location, "a tab cannot indent", remedy: "indent with spaces")
    case let character?:
      TextFormatError(
        at: location, "'\(character)' cannot start a value", remedy: "put the value in quotes")
    case nil:
      TextFormatError(at: location, "expected a value", remedy: "put the value in quotes")
    }
  }

  /// The character at the place of the error.
  private func character(in bytes: [UInt8]) -> Unicode.Scalar? {
    let lines = bytes.split(
      separator: UInt8(ascii: "\n"), maxSplits: location.line, omittingEmptySubsequences: false)
    guard location.line <= lines.count else { return nil }
    let line = String(decoding: lines[location.line - 1], as: UTF8.self).unicodeScalars
    // The mark at the start of a file takes no column.
    let visible = location.line == 1 && line.first == "\u{FEFF}" ? line.dropFirst() : line[...]
    return visible.dropFirst(location.column - 1).first
  }
}
