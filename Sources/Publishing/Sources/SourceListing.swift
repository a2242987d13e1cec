public import Briefing
import OfficialSources
import TextFormats
import TimeSeries
import TradeStatistics

/// The offices whose figures are read, and what is on file of each.
public struct SourceListing {
  private let sources: [SourceStatus]
  private let titles: [String: String]
  private let width: Int
  private let ink: Ink

  /// Creates a writer of a list.
  ///
  /// - Parameter titles: the formats that are read, by name, with their titles.
  public init(_ sources: [SourceStatus], titles: [String: String], width: Int, ink: Ink) {
    self.sources = sources
    self.titles = titles
    self.width = width
    self.ink = ink
  }

  /// A table of all offices for a terminal; ends with a line feed.
  public var text: String {
    var table = TextTable([
      .init("source"), .init("office"), .init("on file"), .init("last period"), .init("newest"),
      .init("next release"),
    ])
    for status in sources {
      table.add([
        .init(status.source.id.rawValue, .strong), .init(status.source.title),
        .init(status.releases == 0 ? "–" : SourceListing.tables(status)),
        .init(status.lastPeriod.map { "\($0)" } ?? "–"),
        .init(status.newest.map { "\($0)" } ?? "–"), .init(next(status)),
      ])
    }
    return table.lines(width: width, indent: 0, ink: ink).joined(separator: "\n")
      + "\n\n'pledgeline sources NAME' says what one needs and what to beware of.\n"
  }

  /// All that is known of each office, for a terminal; ends with a line feed.
  public var details: String {
    sources.map { detail($0).joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  /// The list in the schema `pledgeline.sources/1`, UTF-8.
  public var json: [UInt8] {
    JSONWriter.write(["schema": "pledgeline.sources/1", "sources": .list(sources, value)])
  }

  private static func tables(_ status: SourceStatus) -> String {
    status.tables == 1 ? "1 table" : "\(status.tables) tables"
  }

  private func next(_ status: SourceStatus) -> String {
    if let next = status.next { return "\(next.day) (\(next.period))" }
    return status.source.calendars.isEmpty ? "–" : "not in the calendar on file"
  }

  private func detail(_ status: SourceStatus) -> [String] {
    let source = status.source
    var lines = [ink.apply(.strong, "\(source.id)  \(source.title)")]
    func add(_ name: String, _ text: String) {
      lines += TextWrap.lines(
        "\(name): \(text)", width: width, first: "  ", rest: "    ")
    }
    add("page", source.url)
    add("published", source.frequency)
    if !source.economies.isEmpty {
      add("reports for", source.economies.map(\.name).joined(separator: ", "))
    }
    add(
      "files",
      source.formats.isEmpty
        ? "by a description (releases.yaml)"
        : source.formats.map { "\($0) (\(titles[$0] ?? "not read by this version"))" }
          .joined(separator: "; "))
    add("fetched from", source.server ?? "nowhere: files are downloaded by hand and imported")
    if let key = source.key {
      add("needs", "a key in \(key.variable); it is given out at \(key.page)")
    }
    for rule in source.revisions { add("revised", "\(rule.text) (\(rule.link))") }
    add("terms", source.licence)
    add(
      "on file",
      status.releases == 0
        ? "nothing"
        : "\(status.releases) releases of \(SourceListing.tables(status)), last period "
          + "\(status.lastPeriod.map { "\($0)" } ?? "–"), newest of "
          + (status.newest.map { DateText.day($0) } ?? "–"))
    add("next release", next(status))
    for quirk in source.quirks {
      add("beware", "\(quirk.text) (seen \(DateText.day(quirk.seen)); \(quirk.link))")
    }
    return lines
  }

  private func value(_ status: SourceStatus) -> JSONValue {
    let source = status.source
    return [
      "id": .text(source.id), "title": .string(source.title), "url": .string(source.url),
      "frequency": .string(source.frequency), "economies": .list(source.economies) { .text($0) },
      "calendars": .texts(source.calendars),
      "formats": .list(source.formats) { name in
        ["name": .string(name), "title": .optional(titles[name]) { .string($0) }]
      },
      "server": .optional(source.server) { .string($0) },
      "key": .optional(source.key) { key in
        ["variable": .string(key.variable), "page": .string(key.page)]
      },
      "revisions": .list(source.revisions) { rule in
        ["text": .string(rule.text), "link": .string(rule.link)]
      },
      "licence": .string(source.licence),
      "quirks": .list(source.quirks) { quirk in
        ["seen": .text(quirk.seen), "text": .string(quirk.text), "link": .string(quirk.link)]
      },
      "onFile": [
        "tables": .integer(status.tables), "releases": .integer(status.releases),
        "lastPeriod": .optional(status.lastPeriod) { .text($0) },
        "newest": .optional(status.newest) { .text($0) },
      ],
      "next": .optional(status.next) { entry in
        [
          "calendar": .string(entry.calendar), "period": .text(entry.period),
          "day": .text(entry.day), "evidence": .string(entry.evidence.rawValue),
        ]
      },
    ]
  }
}
