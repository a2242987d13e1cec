import ArgumentParsing
import Briefing
import OfficialSources
import ReleaseArchive
import SystemCalls
import TextFormats
import TimeSeries
import TradeStatistics

/// What `pledgeline import` reads: folders with a description, described tables, files in an office's own format.
struct ImportItems {
  private let context: Context

  init(_ context: Context) {
    self.context = context
  }

  /// The files to import, in the order of the command line.
  func items() throws -> [FigureImporter.Item] {
    let described = context.arguments.values("describe")
    var paths = context.arguments.positionals("path")
    if paths.isEmpty {
      guard described.isEmpty else {
        throw context.usageError("--describe tells of a CSV file; name the file")
      }
      paths = context.dataFolders.figureSets
      guard !paths.isEmpty else {
        throw CommandFailure(
          "the figures that ship with the program are not found; name a folder that holds a "
            + "releases.yaml, or set PLEDGELINE_DATA")
      }
    }
    let references = described.isEmpty ? try references(among: paths) : OfficialReferences()
    var items: [FigureImporter.Item] = []
    for path in paths {
      if FileSystem.kind(path) == .directory {
        guard described.isEmpty else {
          throw context.usageError("--describe tells of a CSV file, and '\(path)' is a folder")
        }
        let set = try FigureSet(folder: path)
        items += set.calendars.map { .read(OfficialReading(file: $0)) }
        items += set.tables.map(FigureImporter.Item.table)
      } else if described.isEmpty {
        items.append(try official(path, references))
      } else {
        items.append(.table(try table(path, described)))
      }
    }
    return items
  }

  private func table(_ path: String, _ described: [String]) throws -> FigureTable {
    let fields = try described.map { text -> (key: String, value: String) in
      guard let split = text.firstIndex(of: "=") else {
        throw context.usageError("--describe takes KEY=VALUE, not '\(text)'")
      }
      return (String(text[..<split]), String(text[text.index(after: split)...]))
    }
    return FigureTable(path: path, description: try TableDescription(fields: fields))
  }

  /// A file in the format of an office, named by `--as` or recognized by its content.
  private func official(
    _ path: String, _ references: OfficialReferences
  ) throws -> FigureImporter.Item {
    let input = SourceInput(path: path)
    let (format, title) = try format(path, input)
    if let need = format.needs.first, context.arguments.value(need.rawValue) == nil {
      throw CommandFailure(
        "\(path): \(title) does not say whether it is of exports or of imports; add --flow "
          + "export or --flow import, whichever was asked for when it was downloaded")
    }
    context.surroundings.complain("\(path): \(title)")
    var terms = try terms(format)
    terms.references = references
    return .official(format, input, terms)
  }

  /// What files without figures say of the others, whatever their order.
  private func references(among paths: [String]) throws -> OfficialReferences {
    var references = OfficialReferences()
    // A lone file has no others; and a pipe can be read once only.
    guard paths.count > 1 else { return references }
    for path in paths where FileSystem.kind(path) == .regular {
      let input = SourceInput(path: path)
      if let format = OfficialFormats.recognize(try input.head()) {
        try references.add(input, of: format)
      }
    }
    return references
  }

  /// The format of a file, and what the file is taken for.
  private func format(
    _ path: String, _ input: SourceInput
  ) throws -> (any OfficialFormat.Type, title: String) {
    let names = OfficialFormats.all.map { $0.name }
    if let name = context.arguments.value("as") {
      guard let format = OfficialFormats.named(name) else {
        throw context.usageError(
          "--as takes \(names.joined(separator: ", ")), not '\(name)'")
      }
      return (format, format.title)
    }
    let head = try input.head()
    if let format = OfficialFormats.recognize(head) { return (format, format.title(of: head)) }
    throw CommandFailure(
      "\(path) is in no format known here, and does not say itself what it holds; name one with "
        + "--as (\(names.joined(separator: ", "))), or describe it, for example: --describe "
        + "layout=wide --describe source=census --describe reporter=USA --describe partner=CHN "
        + "--describe flow=export …, or put a releases.yaml beside it and import the folder")
  }

  private func terms(_ format: any OfficialFormat.Type) throws -> ReadingTerms {
    var terms = ReadingTerms(retrieved: context.today)
    terms.flow = try context.arguments.value("flow").map(flow)
    terms.publication = try context.arguments.value("published").map(publication)
    terms.scope = try context.arguments.value("scope").map(scope)
    terms.origin = context.arguments.value("origin")
    terms.profiles = try context.arguments.values("profile").map { path in
      try SDMXProfile(bytes: FileSystem.readFile(path, limit: 1 << 20), file: path)
    }
    if let calendar = format.calendar { terms.firstPrints = try firstPrints(calendar) }
    return terms
  }

  private func flow(_ text: String) throws -> Flow {
    guard let flow = Flow(rawValue: text), flow == .export || flow == .import else {
      throw context.usageError("--flow takes export or import, not '\(text)'")
    }
    return flow
  }

  /// `2026-06-09`, or `by 2026-06-09` for a day by which the figures were public.
  private func publication(_ text: String) throws -> Publication {
    let isBound = text.hasPrefix("by ")
    let day = try context.day(isBound ? String(text.dropFirst(3)) : text, named: "--published")
    return Publication(day: day, precision: isBound ? .noLaterThan : .exact)
  }

  /// `complete`, or the codes that were asked for.
  private func scope(_ text: String) throws -> Scope {
    if text == "complete" { return .complete }
    let codes = try text.split(separator: ",").map { part in
      guard let code = ProductCode(part) else {
        throw context.usageError(
          "--scope takes 'complete' or product codes such as 1201,2709, not '\(part)'")
      }
      return code
    }
    guard !codes.isEmpty else { throw context.usageError("--scope names no code") }
    return Scope(codes: codes, absentRow: .zero)
  }

  /// The days of first prints that the archive knows of; none where there is no archive yet.
  private func firstPrints(_ calendar: String) throws -> [Period: Day] {
    guard FileSystem.kind(try context.archivePath()) != .missing else { return [:] }
    let archive = try context.archive()
    let now = Instant(secondsSinceEpoch: context.surroundings.now)
    return try archive.calendar(knownAt: now).reduce(into: [:]) { days, entry in
      if entry.calendar == calendar { days[entry.period] = entry.day }
    }
  }
}
