/// A small strict reader of XML elements: what the charts use of it, and nothing else passes.
struct XMLCheck {
  /// Elements by name, each with its attributes.
  private(set) var elements: [(name: String, attributes: [String: String])] = []
  /// All text between elements, references resolved.
  private(set) var text = ""
  /// What is wrong, or nil.
  private(set) var problem: String?

  // Scalars, as XML has them: a combining mark does not hide the bracket before it.
  private var rest: Substring.UnicodeScalarView
  private var open: [String] = []

  init(_ bytes: [UInt8]) {
    guard let document = String(validating: bytes, as: UTF8.self) else {
      rest = Substring("").unicodeScalars
      problem = "not UTF-8"
      return
    }
    rest = document[...].unicodeScalars
    for scalar in document.unicodeScalars where scalar.value < 0x20 && scalar != "\n" {
      problem = "control character \(scalar.value)"
    }
    while problem == nil, let next = rest.first {
      if next == "<" { readTag() } else { readText() }
    }
    if problem == nil, !open.isEmpty { problem = "left open: \(open)" }
  }

  private mutating func readText() {
    let end = rest.firstIndex(of: "<") ?? rest.endIndex
    let raw = rest[..<end]
    rest = rest[end...]
    if open.isEmpty, raw.contains(where: { !$0.properties.isWhitespace }) {
      problem = "text outside: \(raw)"
    }
    text += resolved(raw)
  }

  private mutating func readTag() {
    guard let end = rest.firstIndex(of: ">") else {
      problem = "tag without end: \(rest.prefix(40))"
      return
    }
    var tag = rest[rest.index(after: rest.startIndex)..<end]
    rest = rest[rest.index(after: end)...]
    if tag.first == "/" {
      if open.popLast() != String(tag.dropFirst()) { problem = "closes what is not open: \(tag)" }
      return
    }
    let isEmpty = tag.last == "/"
    if isEmpty { tag = tag.dropLast() }
    let name = tag.prefix { $0.properties.isAlphabetic }
    if name.isEmpty { problem = "no name: \(tag)" }
    var attributes: [String: String] = [:]
    tag = tag.dropFirst(name.count)
    while problem == nil, !tag.isEmpty {
      guard tag.first == " ", let equals = tag.firstIndex(of: "=") else {
        problem = "attribute malformed: \(tag)"
        return
      }
      let key = String(tag[..<equals].dropFirst())
      let quoted = tag[equals...].dropFirst(2)
      guard let quote = quoted.firstIndex(of: "\"") else {
        problem = "value malformed: \(tag)"
        return
      }
      if attributes.updateValue(resolved(quoted[..<quote]), forKey: key) != nil {
        problem = "attribute twice: \(key)"
      }
      tag = quoted[quoted.index(after: quote)...]
    }
    elements.append((String(name), attributes))
    if !isEmpty { open.append(String(name)) }
  }

  private mutating func resolved(_ raw: Substring.UnicodeScalarView) -> String {
    var result = ""
    var raw = raw
    let known = ["&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'"]
    while let mark = raw.firstIndex(of: "&") {
      result += String(raw[..<mark])
      raw = raw[mark...]
      guard let reference = known.first(where: { raw.starts(with: $0.key.unicodeScalars) }) else {
        problem = "unknown reference: \(raw.prefix(10))"
        return result
      }
      result += reference.value
      raw = raw.dropFirst(reference.key.unicodeScalars.count)
    }
    return result + String(raw)
  }
}
