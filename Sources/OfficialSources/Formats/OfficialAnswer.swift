import TextFormats

/// What an office sent in place of data: a refusal, a promise of data later, or a page for people.
///
/// Such answers come with a status of success often enough that only their content tells.
public enum OfficialAnswer: Hashable, Sendable {
  /// A refusal with its code and words, such as Eurostat's 413, `EXTRACTION_TOO_BIG`.
  case fault(code: String, text: String)
  /// The data will be ready later, under a key where one is given.
  case asynchronous(key: String?)
  /// A page in HTML.
  case webPage(title: String)
  /// One of UN Comtrade's lists of codes with their names, which the answers of figures refer to.
  case codeList

  /// Recognizes an answer by its first bytes; nil for everything else.
  public init?(_ head: FileHead) {
    let text = head.text
    let start = text.prefix(512).lowercased().drop(while: \.isWhitespace)
    if start.hasPrefix("<!doctype html") || start.hasPrefix("<html") {
      self = .webPage(title: OfficialAnswer.element("title", in: text) ?? "")
      return
    }
    if start.hasPrefix("{"), OfficialAnswer.isCodeList(start) {
      self = .codeList
      return
    }
    guard start.hasPrefix("<") else { return nil }
    if let words = OfficialAnswer.element("faultstring", in: text) {
      self = .fault(code: OfficialAnswer.element("faultcode", in: text) ?? "", text: words)
    } else if text.contains("syncResponse") || text.contains("<queued>") {
      self = .asynchronous(key: OfficialAnswer.element("id", in: text))
    } else if text.contains("ErrorMessage") {
      let code = text.split(separator: "code=\"", maxSplits: 1).dropFirst().first
      self = .fault(
        code: String((code ?? "").prefix { $0 != "\"" }),
        text: OfficialAnswer.element("Text", in: text) ?? "no reason is given")
    } else {
      return nil
    }
  }

  /// What the answer is, in words.
  public var message: String {
    switch self {
    case .fault(let code, let text):
      "the office refused: \(text)" + (code.isEmpty ? "" : " (code \(code))")
    case .asynchronous(let key):
      "the office took the query and has not answered it yet"
        + (key.map { " (key \($0))" } ?? "")
    case .codeList: "this is a list of UN Comtrade's codes with their names, and holds no figures"
    case .webPage(let title):
      "this is a web page" + (title.isEmpty ? "" : ", '\(title)'") + ", not data"
    }
  }

  /// What to do.
  public var remedy: String {
    switch self {
    case .fault(let code, let text):
      if text.contains("EXTRACTION_TOO_BIG") || code == "413" {
        "ask for fewer codes or periods at a time"
      } else if text.contains("NO_RESULTS") || code == "100" {
        "nothing is published for this query: check codes and periods, and the order of the key"
      } else {
        "correct the query and get the file again"
      }
    case .asynchronous: "ask for fewer codes or periods at a time, or fetch the result by its key"
    case .codeList:
      "nothing of it needs to be imported: the codes are known here; import answers of"
        + " https://comtradeapi.un.org/data/v1/get"
    case .webPage: "get the data again; the page says what the site wants, such as a key or a pause"
    }
  }

  /// Whether a JSON text starts as `{"results": [{"id": …, "text": …`, in lower case and with any blanks.
  private static func isCodeList(_ start: some StringProtocol) -> Bool {
    let plain = String(start).filter { !$0.isWhitespace }
    return plain.hasPrefix("{\"results\":[{\"id\":") && plain.contains("\"text\":")
  }

  /// The same as an error of a file.
  func error(file: String) -> TextFormatError {
    TextFormatError(
      at: SourceLocation(file: file, line: 1, column: 1), message, remedy: remedy)
  }

  /// The text of the first element of a name, whatever its prefix and attributes, shortened to one line.
  private static func element(_ name: String, in text: String) -> String? {
    for piece in text.split(separator: "<") {
      let tag = piece.prefix { $0 != ">" && $0 != " " && $0 != "/" }
      guard tag == name || tag.hasSuffix(":" + name), piece.contains(">") else { continue }
      let content = piece.drop { $0 != ">" }.dropFirst()
      let words = content.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return String(words.prefix(300))
    }
    return nil
  }
}
