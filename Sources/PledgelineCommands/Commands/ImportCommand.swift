import ArgumentParsing
import Briefing
import ReleaseArchive
import SystemCalls
import TextFormats

/// Runs `pledgeline import`.
enum ImportCommand {
  @Sendable static func run(_ context: Context) throws {
    var items = try ImportItems(context).items()
    // Figures that cannot be read make no archive: an empty one would answer as if it were full.
    if let first = items.first { items[0] = .read(try first.read()) }
    let surroundings = context.surroundings
    let archive = try context.archiveForRecording("pledgeline import")
    let bar = ProgressBar(surroundings)
    defer { bar.end() }
    let importer = FigureImporter(
      archive: archive, now: Instant(secondsSinceEpoch: surroundings.now))
    let all = items
    let counts = try importer.add(
      all, progress: { bar.show($0, of: all.count, all[$0].title) },
      report: { findings in
        bar.end()
        for finding in findings { surroundings.complain(finding.description) }
      })
    bar.end()
    context.print(counts.summary(archive: archive.path))
  }
}
