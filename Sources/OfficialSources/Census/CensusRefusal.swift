import TextFormats

/// What the Census Bureau's API says instead of figures: a page about keys, an error, or nothing.
enum CensusRefusal {
  /// Where people get a key.
  static let signup = "https://api.census.gov/data/key_signup.html"

  /// The error that a body is; nil where it is none.
  static func explanation(of head: FileHead, in file: String) -> TextFormatError? {
    let text = head.text
    let location = SourceLocation(file: file, line: 1, column: 1)
    let start = head.firstLine
    if start.lowercased().hasPrefix("error:") {
      var message = start[...]
      while message.lowercased().hasPrefix("error:") {
        message = message.dropFirst(6).drop(while: \.isWhitespace)
      }
      return TextFormatError(
        at: location, "the Census Bureau answered with an error: \(message.prefix(200))",
        remedy: "correct the request; its variables are listed at \(variables)")
    }
    guard start.hasPrefix("<") else { return nil }
    let small = text.prefix(4096).lowercased()
    if small.contains("<title>missing key") {
      return TextFormatError(
        at: location, "the Census Bureau asks for a key, and the request had none",
        remedy: "get one, free, at \(signup), and ask again with it")
    }
    if small.contains("<title>invalid key") {
      return TextFormatError(
        at: location, "the Census Bureau does not know the key of the request",
        remedy:
          "check it for missing characters, and that it was activated by the link in the mail; get one at \(signup)"
      )
    }
    return TextFormatError(
      at: location, "a web page, not an answer of the API",
      remedy: "open it in a browser to see what the office says, and ask again later")
  }

  /// Whether a body is a page or an error that this office alone sends.
  static func recognizes(_ head: FileHead) -> Bool {
    let start = head.firstLine.lowercased()
    if start.hasPrefix("error: error:") || start.hasPrefix("error: unknown variable") {
      return true
    }
    guard start.hasPrefix("<") else { return false }
    let small = head.text.prefix(4096).lowercased()
    return small.contains("<title>missing key") || small.contains("<title>invalid key")
  }

  private static let variables =
    "https://api.census.gov/data/timeseries/intltrade/exports/hs/variables.html"
}
