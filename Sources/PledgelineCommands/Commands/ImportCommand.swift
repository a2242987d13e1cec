import ArgumentParsing
import Briefing
import OfficialSources
import ReleaseArchive
import SystemCalls
import TextFormats

/// Runs `pledgeline import`.
enum ImportCommand {
  @Sendable static func run(_ context: Context) throws {
    var tables = try sources(context)
    // Figures that cannot be read make no archive: an empty one would answer as if it were full.
    if let first = tables.first { tables[0] = .read(try first.read()) }
    let path = try context.archivePath()
    try FileSystem.makeDirectories(Path.parent(of: path))
    let surroundings = context.surroundings
    let archive = try SQLiteArchive(
      writing: path,
      options: WriterOptions(program: "pledgeline import") { holder in
        surroundings.complain(
          "pledgeline: waiting for another import to end"
            + (holder.map { " (process \($0.process), \($0.program))" } ?? ""))
      })
    let bar = ProgressBar(surroundings)
    defer { bar.end() }
    let importer = FigureImporter(
      archive: archive, now: Instant(secondsSinceEpoch: surroundings.now))
    let items = tables
    let counts = try importer.add(items) { bar.show($0, of: items.count, items[$0].title) }
    bar.end()
    context.print(counts.summary(archive: path))
  }

  private static func sources(_ context: Context) throws -> [FigureImporter.Item] {
    var paths = context.arguments.positionals("path")
    let described = context.arguments.values("describe")
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
    var items: [FigureImporter.Item] = []
    for path in paths {
      if FileSystem.kind(path) == .directory {
        guard described.isEmpty else {
          throw context.usageError("--describe tells of a CSV file, and '\(path)' is a folder")
        }
        let set = try FigureSet(folder: path)
        items += set.calendars.map(FigureImporter.Item.read)
        items += set.tables.map(FigureImporter.Item.table)
      } else {
        items.append(.table(try table(path, described, context)))
      }
    }
    return items
  }

  private static func table(
    _ path: String, _ described: [String], _ context: Context
  ) throws -> FigureTable {
    let fields = try described.map { text -> (key: String, value: String) in
      guard let split = text.firstIndex(of: "=") else {
        throw context.usageError("--describe takes KEY=VALUE, not '\(text)'")
      }
      return (String(text[..<split]), String(text[text.index(after: split)...]))
    }
    guard !fields.isEmpty else {
      if FileSystem.kind(path) == .missing {
        // The system's own words, with the remedy: there is no such file.
        _ = try FileSystem.readFile(path, limit: 1)
      }
      throw CommandFailure(
        "\(path) does not say itself what it holds; describe it, for example: --describe "
          + "layout=wide --describe source=census --describe reporter=USA --describe partner=CHN "
          + "--describe flow=export …, or put a releases.yaml beside it and import the folder")
    }
    return FigureTable(path: path, description: try TableDescription(fields: fields))
  }
}
