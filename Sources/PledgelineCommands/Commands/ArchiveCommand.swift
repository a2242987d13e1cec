import ArgumentParsing
import ReleaseArchive

/// Runs `pledgeline archive`.
enum ArchiveCommand {
  @Sendable static func snapshot(_ context: Context) throws {
    let file = context.arguments.requiredPositional("file")
    let bar = ProgressBar(context.surroundings)
    defer { bar.end() }
    try context.archive().snapshot(to: file) { bar.show($0.done, of: $0.total, "copying") }
    context.print("wrote \(file)\n")
  }

  @Sendable static func verify(_ context: Context) throws {
    let bar = ProgressBar(context.surroundings)
    defer { bar.end() }
    let report = try context.archive().verify { bar.show($0.done, of: $0.total, "checking") }
    bar.end()
    for problem in report.problems { context.print("\(problem)\n") }
    guard report.problems.isEmpty else {
      throw CommandFailure(
        "\(report.problems.count) problems in \(try context.archivePath()); restore a snapshot, or "
          + "make a new archive with 'pledgeline import'")
    }
    context.print(
      "\(report.releaseCount) releases, \(report.rowCount) rows: every block, checksum and digest is "
        + "as recorded\n")
  }
}
