import SystemCalls
import TextFormats
import TradeStatistics

/// Reads `releases.yaml` and reports everything wrong in it.
struct FigureSetReader {
  private let folder: String
  private let sink: DiagnosticSink

  init(folder: String, _ sink: DiagnosticSink) {
    self.folder = folder
    self.sink = sink
  }

  func read(_ root: YAMLNode) -> FigureSet? {
    guard var keys = MappingReader(root, sink) else { return nil }
    _ = keys.required("figure-set")?.integer(sink, in: 1...1)
    let identifier = keys.required("id")?.string(sink)
    let title = keys.required("title")?.string(sink)
    let licence = keys.required("licence")?.string(sink)
    let calendars = calendars(keys.optional("calendars"))
    let lists = codeLists(keys.optional("code-lists"))
    let shared = sharedFields(keys.optional("tables"), lists)
    let files = keys.required("files")?.elements(sink) ?? []
    keys.finish()
    let tables = files.compactMap { table($0, calendars.map(\.calendar), lists, shared) }
    reportRepeated(tables, files)
    guard let identifier, let title, let licence else { return nil }
    return FigureSet(
      identifier: identifier, title: title, licence: licence, calendars: calendars.map(\.file),
      tables: tables)
  }

  private func calendars(_ node: YAMLNode?) -> [(calendar: ReleaseCalendar, file: FigureFile)] {
    (node?.entries(sink) ?? []).compactMap { entry in
      guard var keys = MappingReader(entry.value, sink) else { return nil }
      let path = keys.required("file").flatMap(path)
      let title = keys.required("title")?.string(sink)
      let origin = keys.required("origin")?.string(sink)
      keys.finish()
      guard let path, let title, let origin else { return nil }
      let reader = CalendarReader(name: entry.key, path: path, title: title, origin: origin)
      return reader.read(sink)
    }
  }

  private func codeLists(_ node: YAMLNode?) -> [String: [String]] {
    var lists: [String: [String]] = [:]
    for entry in node?.entries(sink) ?? [] {
      lists[entry.key] = (entry.value.elements(sink) ?? []).compactMap { item in
        guard let text = item.string(sink) else { return nil }
        if ProductCode(text) != nil { return text }
        return item.mismatch("a product code", sink)
      }
    }
    return lists
  }

  private func sharedFields(
    _ node: YAMLNode?, _ lists: [String: [String]]
  ) -> [String: [DescriptionField]] {
    var shared: [String: [DescriptionField]] = [:]
    for entry in node?.entries(sink) ?? [] {
      shared[entry.key] = (entry.value.entries(sink) ?? []).flatMap { fields($0, lists) }
    }
    return shared
  }

  private func table(
    _ node: YAMLNode, _ calendars: [ReleaseCalendar], _ lists: [String: [String]],
    _ shared: [String: [DescriptionField]]
  ) -> FigureTable? {
    guard let entries = node.entries(sink) else { return nil }
    var path: String?
    var described: [DescriptionField] = []
    for entry in entries {
      switch entry.key {
      case "file": path = self.path(entry.value)
      case "table":
        let name = entry.value.choice(among: shared.keys.sorted(), as: "table", sink)
        described += name.flatMap { shared[$0] } ?? []
      default: described += fields(entry, lists)
      }
    }
    if !entries.contains(where: { $0.key == "file" }) {
      sink.error("missing key 'file'", at: node.location, remedy: "name a file beside this one")
    }
    let description = TableDescription(
      described, at: node.location, calendars: calendars.map(\.name), sink)
    guard let path, let description else { return nil }
    return FigureTable(
      path: path, description: description,
      calendar: calendars.first { $0.name == description.calendarName })
  }

  /// A key with its value, flattened: `columns: {value: usd}` becomes `columns.value`.
  private func fields(
    _ entry: YAMLNode.Entry, _ lists: [String: [String]]
  ) -> [DescriptionField] {
    let location = entry.value.location
    switch entry.value.content {
    case .scalar:
      guard let text = entry.value.string(sink) else { return [] }
      let isListName =
        entry.key == DescriptionKey.scope.rawValue && text != "complete"
        && text != TableDescription.inFile && ProductCode(text) == nil
      guard isListName else {
        return [DescriptionField(key: entry.key, values: [text], location: location)]
      }
      guard let name = entry.value.choice(among: lists.keys.sorted(), as: "code list", sink) else {
        return []
      }
      return [DescriptionField(key: entry.key, values: lists[name] ?? [], location: location)]
    case .sequence(let items):
      let values = items.compactMap { $0.string(sink) }
      return [DescriptionField(key: entry.key, values: values, location: location)]
    case .mapping(let entries):
      return entries.compactMap { inner in
        guard let text = inner.value.string(sink) else { return nil }
        return DescriptionField(
          key: entry.key + "." + inner.key, values: [text], location: inner.keyLocation)
      }
    }
  }

  /// The path of a file that must lie in the set's own folder.
  private func path(_ node: YAMLNode) -> String? {
    guard let name = node.string(sink) else { return nil }
    guard !name.contains("/"), name != "..", name != "." else {
      sink.error(
        "file '\(name)' does not lie beside \(FigureSet.fileName)", at: node.location,
        remedy: "give a name without folders, and put the file into the set's folder")
      return nil
    }
    let path = Path.join(folder, name)
    if FileSystem.kind(path) == .missing {
      sink.error(
        "no file '\(name)' beside \(FigureSet.fileName)", at: node.location,
        remedy: "add the file, or correct the name")
      return nil
    }
    return path
  }

  private func reportRepeated(_ tables: [FigureTable], _ nodes: [YAMLNode]) {
    guard tables.count == nodes.count else { return }
    var seen: Set<String> = []
    for (table, node) in zip(tables, nodes) {
      let isNew = seen.insert("\(table.path) \(table.description.table)").inserted
      if !isNew {
        sink.error(
          "the same file and table are described twice", at: node.location,
          remedy: "remove one, or choose another table")
      }
    }
  }
}
