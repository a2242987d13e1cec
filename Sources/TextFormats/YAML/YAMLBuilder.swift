/// Builds nodes from events with a stack of its own, so that depth costs no call stack.
struct YAMLBuilder {
  /// Enough findings for one sitting; a file with more of them is not an agreement file.
  private static let findingLimit = 100

  let sink = DiagnosticSink()
  private(set) var root: YAMLNode?
  private let file: String
  private let limits: YAMLLimits
  private var stack: [Frame] = []
  private var nodeCount = 0
  private var hasDocument = false

  init(file: String, limits: YAMLLimits) {
    self.file = file
    self.limits = limits
  }

  /// A list or mapping that is still open.
  private struct Frame {
    let location: SourceLocation
    let isMapping: Bool
    var items: [YAMLNode] = []
    var entries: [YAMLNode.Entry] = []
    var places: [String: SourceLocation] = [:]
    /// The key whose value comes next; nil where the next node is a key.
    var key: (text: String, location: SourceLocation)?

    var node: YAMLNode {
      YAMLNode(content: isMapping ? .mapping(entries) : .sequence(items), location: location)
    }
  }

  mutating func take(_ event: YAMLEvent) throws(TextFormatError) {
    refuseDecorations(of: event)
    switch event.kind {
    case .streamStart, .streamEnd, .documentEnd: break
    case .documentStart:
      if hasDocument {
        throw TextFormatError(
          at: event.location, "a second document starts here",
          remedy: "keep one document a file, and remove the line '---'")
      }
      hasDocument = true
    case .alias(let name):
      sink.error(
        "the alias '*\(name)' is not supported", at: event.location,
        remedy: "write the value out; put text that starts with '*' in quotes")
      try add(YAMLNode(content: .scalar("", isPlain: true), location: event.location))
    case .scalar(let text, let isPlain):
      guard text.utf8.count <= limits.scalarBytes else {
        throw TextFormatError(
          at: event.location, "a text of more than \(limits.scalarBytes) bytes",
          remedy: "check its quotes: one that is not closed takes in all that follows")
      }
      try add(YAMLNode(content: .scalar(text, isPlain: isPlain), location: event.location))
    case .sequenceStart: try open(at: event.location, isMapping: false)
    case .mappingStart: try open(at: event.location, isMapping: true)
    case .sequenceEnd, .mappingEnd:
      if let closed = stack.popLast() { try attach(closed.node) }
    }
    guard sink.count < Self.findingLimit else {
      throw TextFormatError(
        at: event.location, "too many errors; the rest of the file was not read",
        remedy: "correct these first")
    }
  }

  private func refuseDecorations(of event: YAMLEvent) {
    if let anchor = event.anchor {
      sink.error(
        "the anchor '&\(anchor)' is not supported", at: event.location,
        remedy: "write the value out where it is needed; put text that starts with '&' in quotes")
    }
    if let tag = event.tag {
      sink.error(
        "the tag '\(tag)' is not supported", at: event.location,
        remedy: "remove it; put text that starts with '!' in quotes")
    }
  }

  private mutating func count(at location: SourceLocation) throws(TextFormatError) {
    nodeCount += 1
    guard nodeCount <= limits.nodes else {
      throw TextFormatError(
        at: location, "more than \(limits.nodes) values in one file",
        remedy: "keep tables in CSV files")
    }
  }

  private mutating func open(
    at location: SourceLocation, isMapping: Bool
  ) throws(TextFormatError) {
    try count(at: location)
    guard stack.count < limits.depth else {
      throw TextFormatError(
        at: location, "more than \(limits.depth) levels inside each other",
        remedy: "check the brackets and the indentation")
    }
    if let parent = stack.last, parent.isMapping, parent.key == nil {
      throw TextFormatError(
        at: location, "a key must be plain text, not a list or a mapping",
        remedy: "put text in braces or brackets in quotes")
    }
    stack.append(Frame(location: location, isMapping: isMapping))
  }

  private mutating func add(_ node: YAMLNode) throws(TextFormatError) {
    try count(at: node.location)
    try attach(node)
  }

  /// Puts a complete node where it belongs: into the open list, as key or value into the open mapping, or at the root.
  private mutating func attach(_ node: YAMLNode) throws(TextFormatError) {
    guard !stack.isEmpty else {
      root = node
      return
    }
    let top = stack.count - 1
    guard stack[top].isMapping else {
      stack[top].items.append(node)
      return
    }
    if let key = stack[top].key {
      stack[top].entries.append(
        YAMLNode.Entry(key: key.text, keyLocation: key.location, value: node))
      stack[top].key = nil
    } else if case .scalar(let text, _) = node.content {
      if let first = stack[top].places[text] {
        sink.error(
          "duplicate key '\(text)', first given at \(first.line):\(first.column)",
          at: node.location, remedy: "remove one of the two")
      } else {
        stack[top].places[text] = node.location
      }
      stack[top].key = (text, node.location)
    }
  }
}
