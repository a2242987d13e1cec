import ArgumentParsing
import Briefing
import OfficialSources
import Publishing
import ReleaseArchive
import SystemCalls
import TradeStatistics
import Wording

/// Runs `pledgeline sources`.
enum SourcesCommand {
  @Sendable static func run(_ context: Context) throws {
    guard let path = context.dataFolders.sourceRegistry else {
      throw CommandFailure(
        "the registry of sources that ships with the program is not found; set PLEDGELINE_DATA to "
          + "the folder that holds Registry/\(SourceRegistry.fileName)")
    }
    let registry = try SourceRegistry(path: path)
    let hasArchive = FileSystem.kind(try context.archivePath()) != .missing
    var sources = try SourceStatus.list(
      registry, archive: hasArchive ? context.archive() : nil, terms: context.terms())
    let name = try context.source(context.arguments.positional("source"))
    if let name {
      sources.removeAll { $0.source.id != name }
      guard !sources.isEmpty else {
        let names = registry.sources.map(\.id.rawValue)
        let nearest = closestMatch(to: name.rawValue, among: names)
        throw CommandFailure(
          "no source '\(name)' in the registry"
            + (nearest.map { "; did you mean '\($0)'?" } ?? " (\(names.joined(separator: ", ")))"))
      }
    }
    let style = try context.style()
    let titles = Dictionary(
      uniqueKeysWithValues: OfficialFormats.all.map { ($0.name, $0.title) })
    let listing = SourceListing(sources, titles: titles, width: style.width, ink: style.ink)
    switch context.arguments.value("format") {
    case "json": context.print(listing.json)
    default: context.print(name == nil ? listing.text : listing.details)
    }
  }
}
