/// The small habits of SDMX-CSV's cells.
enum SDMXText {
  /// The code of `CODE: Label`; codes hold no colon followed by a blank.
  static func code(_ text: String) -> String {
    let bytes = text.utf8
    var index = bytes.startIndex
    while let colon = bytes[index...].firstIndex(of: UInt8(ascii: ":")) {
      let next = bytes.index(after: colon)
      if next == bytes.endIndex { break }
      if bytes[next] == UInt8(ascii: " ") { return String(text[..<colon]) }
      index = next
    }
    return text
  }

  /// The id of a column: without its label, and without the brackets of a component of several values.
  static func identifier(ofColumn text: String) -> String {
    let code = code(text)
    return code.hasSuffix("[]") ? String(code.dropLast(2)) : code
  }
}
