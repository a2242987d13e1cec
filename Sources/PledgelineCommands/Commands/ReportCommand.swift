import ArgumentParsing
import Briefing
import Publishing
import ReleaseArchive
import SystemCalls

/// Runs `pledgeline report`: has `pledgeline-report` write, which alone can write workbooks.
enum ReportCommand {
  @Sendable static func run(_ context: Context) throws {
    let surroundings = context.surroundings
    guard let given = context.arguments.value("out"), !given.isEmpty else {
      throw context.usageError("a report needs the folder to write to: --out FOLDER")
    }
    guard let workbooks = surroundings.workbooks else { throw handOver(context) }
    let folder = try place(given)
    let agreement = try context.agreement(context.arguments.requiredPositional("agreement"))
    let archive = try context.archive()
    let maker = context.briefMaker(archive, try context.terms())
    let illustrated = try maker.illustrated(agreement)
    // The new folder lies beside its place, on the same disk, until it is whole.
    let parent = Path.parent(of: folder)
    try FileSystem.makeDirectories(parent)
    let scratch = try PrivateFolder(in: parent)
    let made = Path.join(scratch.path, "report")
    let files =
      BriefReport(illustrated).files.map { (path: $0.path, bytes: $0.bytes) }
      + (try images(illustrated, surroundings))
    for file in files {
      let path = Path.join(made, file.path)
      try FileSystem.makeDirectories(Path.parent(of: path))
      try FileSystem.writeFile(atomically: path, file.bytes)
    }
    try workbooks(BriefWorkbook(illustrated).spreadsheet, Path.join(made, "brief.xlsx"))
    if FileSystem.kind(folder) == .directory {
      try FileSystem.moveFolder(folder, to: Path.join(scratch.path, "before"))
    }
    try FileSystem.moveFolder(made, to: folder)
    let hasImages =
      files.contains { $0.path.hasSuffix(".png") } || !files.contains { $0.path.hasSuffix(".svg") }
    context.print(
      "\(files.count + 1) files in \(given)"
        + (hasImages
          ? "\n" : "; no PNG, which needs rsvg-convert on the search path (Debian: librsvg2-bin)\n")
    )
  }

  /// The folder without a slash at its end; refused where something other than a report lies there.
  private static func place(_ given: String) throws -> String {
    var folder = given
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    switch FileSystem.kind(folder) {
    case .missing: return folder
    case .regular, .other:
      throw CommandFailure("\(given) is a file; name a folder that is not there yet")
    case .directory: break
    }
    let known = BriefReport.places
    func foreign(_ path: String, _ prefix: String) throws -> String? {
      for name in try FileSystem.listDirectory(path) {
        let place = prefix + name
        guard known.contains(place) else { return place }
        let inner = Path.join(path, name)
        if FileSystem.kind(inner) == .directory, let found = try foreign(inner, place + "/") {
          return found
        }
      }
      return nil
    }
    if let found = try foreign(folder, "") {
      throw CommandFailure(
        "\(given) holds '\(found)', which is of no report, so it is left alone; name a folder that "
          + "is not there yet, is empty, or holds a report")
    }
    return folder
  }

  private static func images(
    _ illustrated: IllustratedBrief, _ surroundings: Surroundings
  ) throws -> [(path: String, bytes: [UInt8])] {
    guard let rasterizer = Rasterizer.look(surroundings) else { return [] }
    return try BriefReport(illustrated).images.map { ($0.path, try rasterizer.png($0.bytes)) }
  }

  /// Puts `pledgeline-report` in the place of this process; what it returns is why that failed.
  private static func handOver(_ context: Context) -> any Error {
    let missing = CommandFailure(
      "pledgeline-report, which writes workbooks, is not beside this program; install it with "
        + "'make install', or take single parts from 'pledgeline brief --format' and 'pledgeline chart'"
    )
    guard let folder = context.surroundings.executable else { return missing }
    let program = Path.join(folder, "pledgeline-report")
    guard FileSystem.kind(program) == .regular else { return missing }
    return ProcessReplacement.run(program, context.words)
  }
}
