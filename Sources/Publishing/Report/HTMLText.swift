import ContentHash

/// Pieces of HTML; text from anywhere is escaped where it comes in.
enum HTMLText {
  /// Text in which no character has a meaning of its own, in elements and in quoted attributes.
  static func escape(_ text: some StringProtocol) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.append(character)
      }
    }
    return escaped
  }

  /// A block of a document; headings have their own text as a place to link to.
  static func block(_ block: DocumentBlock) -> String {
    switch block {
    case .heading(let level, let title): "<h\(level)>\(escape(title))</h\(level)>\n"
    case .lead(let strong, let text):
      "<p class=\"lead\"><strong>\(escape(strong))</strong> \(escape(text))</p>\n"
    case .paragraph(let text): "<p>\(escape(text))</p>\n"
    case .table(let titles, let numbers, let rows): table(titles, numbers, rows)
    case .list(let items):
      "<ul>\n" + items.map { "<li>\(escape($0))</li>\n" }.joined() + "</ul>\n"
    }
  }

  private static func table(
    _ titles: [String], _ numbers: ClosedRange<Int>?, _ rows: [[String]]
  ) -> String {
    func kind(_ column: Int) -> String {
      numbers?.contains(column) ?? false ? " class=\"number\"" : ""
    }
    let head = titles.enumerated().map { column, title in
      "<th scope=\"col\"\(kind(column))>\(escape(title))</th>"
    }
    let body = rows.map { row in
      let cells = row.enumerated().map { column, cell in
        column == 0
          ? "<th scope=\"row\">\(escape(cell))</th>" : "<td\(kind(column))>\(escape(cell))</td>"
      }
      return "<tr>\(cells.joined())</tr>\n"
    }
    return "<div class=\"table\" tabindex=\"0\"><table>\n<thead><tr>\(head.joined())</tr></thead>\n"
      + "<tbody>\n\(body.joined())</tbody>\n</table></div>\n"
  }

  /// A content security policy that allows one style sheet of these bytes, and nothing else.
  static func policy(styleSheet: String) -> String {
    "default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-"
      + base64(SHA256.hash(Array(styleSheet.utf8)).bytes) + "'"
  }

  private static func base64(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = Array(bytes[start..<min(start + 3, bytes.count)])
      let padded = group + [UInt8](repeating: 0, count: 3 - group.count)
      let number = padded.reduce(0) { $0 << 8 | Int($1) }
      for place in 0..<4 {
        text.append(place <= group.count ? alphabet[number >> (18 - 6 * place) & 63] : "=")
      }
    }
    return text
  }
}
