import ArgumentParsing
import Assessment
import Briefing
import OfficialSources
import Publishing
import ReleaseArchive
import SystemCalls
import TextFormats
import TimeSeries
import TradeStatistics

/// Runs `pledgeline tally`.
enum TallyCommand {
  @Sendable static func run(_ context: Context) throws {
    let arguments = context.arguments
    guard let map = arguments.value("map") else {
      throw context.usageError("--map names the file that says which codes count to which group")
    }
    let scheme = try TallySchemeReader.read(
      map: map, groups: arguments.value("groups"), targets: arguments.value("targets"))
    let table =
      try arguments.positionals("path").isEmpty
      ? ofArchive(scheme, context) : ofFiles(scheme, context)
    context.print(TallyCSV.bytes(of: table))
  }

  private static func ofFiles(_ scheme: TallyScheme, _ context: Context) throws -> TallyTable {
    let arguments = context.arguments
    guard arguments.value("reporter") == nil else {
      throw context.usageError("--reporter asks of the archive; leave it out, or the files")
    }
    let day = try context.day("as-of", fallback: context.today)
    let files = try files(arguments.positionals("path"), asOf: day, context)
    let question = TallyQuestion(
      scheme: scheme, columns: try columns(context), partner: arguments.value("partner"),
      flow: arguments.value("flow").flatMap(Flow.init(rawValue:)),
      encoding: arguments.value("encoding").flatMap(TextEncodingName.init(rawValue:)) ?? .utf8)
    let answer = try TallyReader(files, question).read(threads: try threads(context))
    if answer.blanks > 0 {
      context.surroundings.complain(
        "pledgeline: note: \(answer.blanks) rows of listed codes have no value and are in no sum")
    }
    let listed = files.compactMap(\.month)
    let months =
      listed.count == files.count ? listed : Set(answer.sums.sums.keys.map(\.month)).sorted()
    return TallyTable(answer.sums, months: months, scheme: scheme)
  }

  private static func ofArchive(_ scheme: TallyScheme, _ context: Context) throws -> TallyTable {
    let arguments = context.arguments
    guard let reporter = arguments.value("reporter"), let partner = arguments.value("partner")
    else {
      throw context.usageError(
        "name files, or ask the archive with --reporter and --partner, such as USA and CHN")
    }
    for option in ["column", "flow", "threads", "encoding"] where arguments.flag(option) {
      throw context.usageError("--\(option) tells of files; the archive knows it itself")
    }
    let level = arguments.value("level").flatMap(Classification.Level.init(rawValue:)) ?? .hs10
    let terms = try context.terms()
    let archive = try context.archive()
    var tally = ArchiveTally(
      archive: archive, reporter: try context.economy(reporter),
      partner: try context.economy(partner), level: level, map: scheme.map,
      groupCount: scheme.groups.count, sums: DerivedSums(beside: archive.path))
    let answer = try tally.sums(
      asOf: terms.asOf, knownAt: terms.knownAt, standIns: terms.standIns)
    tally.keepSums()
    switch answer {
    case .notMeasurable(let reason):
      throw CommandFailure(
        "cannot be summed: \(reason.text)" + (reason.remedy.map { "; \($0)" } ?? ""))
    case .value(let sums):
      let months = Set(sums.sums.keys.map(\.month)).sorted()
      guard !months.isEmpty else {
        throw CommandFailure(
          "no table of \(reporter)'s trade with \(partner) at level \(level.rawValue) was published"
            + " by \(terms.asOf) and is on file; 'pledgeline releases' lists what is")
      }
      return TallyTable(sums, months: months, scheme: scheme)
    }
  }

  private static func files(
    _ paths: [String], asOf day: Day, _ context: Context
  ) throws -> [TallyFile] {
    var files: [TallyFile] = []
    for path in paths {
      let manifest =
        FileSystem.kind(path) == .directory ? Path.join(path, TallyManifest.fileName) : path
      if Path.lastComponent(of: manifest) == TallyManifest.fileName {
        files += try TallyManifest(manifest).files(asOf: day)
      } else {
        files.append(TallyFile(path: path))
      }
    }
    guard !files.isEmpty else {
      throw CommandFailure(
        "no file was published by \(day); name files, or a later day with --as-of")
    }
    return files
  }

  private static func columns(_ context: Context) throws -> TallyColumns {
    var given: [TallyColumns.Role: String] = [:]
    for text in context.arguments.values("column") {
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, let role = TallyColumns.Role(rawValue: parts[0]) else {
        let roles = TallyColumns.Role.allCases.map(\.rawValue).joined(separator: ", ")
        throw context.usageError("--column takes ROLE=NAME with one of \(roles), not '\(text)'")
      }
      given[role] = parts[1]
    }
    return TallyColumns(given)
  }

  private static func threads(_ context: Context) throws -> Int {
    guard let text = context.arguments.value("threads") else {
      return WorkerThreads.processorCount
    }
    guard let count = Int(text), (1...256).contains(count) else {
      throw context.usageError("--threads takes a number from 1 to 256, not '\(text)'")
    }
    return count
  }
}
