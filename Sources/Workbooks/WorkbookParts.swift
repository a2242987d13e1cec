/// What the workbook's own part says of its sheets.
struct SheetList {
  private(set) var sheets: [(name: String, link: String)] = []

  mutating func take(_ event: XMLEvent) {
    guard case .start("sheet", let attributes) = event, let name = attributes["name"],
      let link = attributes["id"]
    else { return }
    sheets.append((name, link))
  }
}

/// Where the parts that the workbook names lie.
struct LinkList {
  /// Parts by the names that the workbook gives their links.
  private(set) var target: [String: String] = [:]
  /// The part of the shared strings; nil where there is none.
  private(set) var strings: String?

  mutating func take(_ event: XMLEvent) {
    guard case .start("Relationship", let attributes) = event, let id = attributes["Id"],
      let written = attributes["Target"], attributes["TargetMode"] != "External"
    else { return }
    let part = written.hasPrefix("/") ? String(written.dropFirst()) : "xl/\(written)"
    target[id] = part
    if attributes["Type"]?.hasSuffix("/sharedStrings") == true { strings = part }
  }
}

/// The texts that cells of all sheets refer to by number.
struct SharedStrings {
  let file: String
  private(set) var strings: [String] = []
  private var text = CellText()

  init(file: String) {
    self.file = file
  }

  mutating func take(_ event: XMLEvent) throws(WorkbookError) {
    switch event {
    case .start("si", _): text = CellText()
    case .end("si"):
      guard strings.count < Workbook.stringLimit else {
        throw WorkbookError(file, "it has more than \(Workbook.stringLimit) shared strings")
      }
      strings.append(text.content)
    default: try text.take(event, in: file)
    }
  }
}

/// The text of one string: all its runs, without the readings that Japanese texts carry beside it.
struct CellText {
  /// The most bytes of one text.
  static let limit = 1 << 20

  private(set) var content = ""
  private var isText = false
  private var phoneticDepth = 0

  mutating func take(_ event: XMLEvent, in place: String) throws(WorkbookError) {
    switch event {
    case .start("rPh", _): phoneticDepth += 1
    case .end("rPh"): phoneticDepth -= 1
    case .start("t", _): isText = phoneticDepth == 0
    case .end("t"): isText = false
    case .text(let more) where isText:
      content += more
      guard content.utf8.count <= CellText.limit else {
        throw WorkbookError(place, "a text has more than \(CellText.limit) bytes")
      }
    default: break
    }
  }
}
