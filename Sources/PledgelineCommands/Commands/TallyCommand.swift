import ArgumentParsing
import Assessment
import Briefing
import OfficialSources
import Publishing
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
    context.print(TallyCSV.bytes(of: TallyTable(answer.sums, months: months, scheme: scheme)))
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
