public import Briefing
import ContentHash
import ReleaseArchive
import TextFormats
import TimeSeries
import TradeStatistics

/// What an archive holds: one line a table, or every vintage.
public struct ReleaseListing {
  private let list: ReleaseList
  private let showsVintages: Bool
  private let width: Int
  private let ink: Ink

  /// Creates a writer of one list.
  ///
  /// - Parameters:
  ///   - showsVintages: Whether every vintage is listed, in all formats.
  ///   - width: Columns of the text.
  public init(_ list: ReleaseList, showsVintages: Bool, width: Int, ink: Ink) {
    self.list = list
    self.showsVintages = showsVintages
    self.width = width
    self.ink = ink
  }

  /// A table for a terminal, ending with a line feed.
  public var text: String {
    var lines = [ink.apply(.strong, "Releases on file as of \(DateText.day(list.asOf))")]
    if list.tables.isEmpty {
      lines += ["", "  nothing on file by this day matches"]
    } else if showsVintages {
      lines += list.tables.flatMap(vintages)
    } else {
      lines += tables
    }
    lines += ReleaseListing.lines(of: list.references, width: width, ink: ink)
    return lines.joined(separator: "\n") + "\n"
  }

  /// One row a table or vintage, UTF-8.
  public var csv: [UInt8] {
    showsVintages ? vintageRows : tableRows
  }

  /// The list in the schema `pledgeline.releases/1`, UTF-8; vintages only where they are shown.
  public var json: [UInt8] {
    var members: [JSONMember] = [
      JSONMember("schema", "pledgeline.releases/1"), JSONMember("asOf", .text(list.asOf)),
      JSONMember("tables", tableList),
    ]
    if !list.references.isEmpty {
      members.append(JSONMember("references", .list(list.references, ReleaseListing.json)))
    }
    return JSONWriter.write(.object(members))
  }

  private var tableList: JSONValue {
    .list(list.tables) { table in
      let facts = TableFacts(table)
      var members = [
        JSONMember("table", TableJSON.value(table.table)),
        JSONMember("periods", .integer(table.periods)),
        JSONMember("first", .optional(facts.first) { .text($0) }),
        JSONMember("last", .optional(facts.last) { .text($0) }),
        JSONMember("vintageCount", .integer(table.vintages.count)),
        JSONMember("newest", .optional(facts.newest) { .text($0) }),
      ]
      if showsVintages {
        members.append(JSONMember("vintages", .list(table.vintages, vintage)))
      }
      return .object(members)
    }
  }

  private struct TableFacts {
    let first: Period?
    let last: Period?
    let newest: Day?

    init(_ table: ReleaseList.Table) {
      self.first = table.vintages.map(\.period).min()
      self.last = table.vintages.map(\.period).max { $0.lastDay < $1.lastDay }
      self.newest = table.vintages.map(\.publication.day).max()
    }
  }

  // A table of text a pair, so that daily rates do not widen the columns of monthly trade.
  private var tables: [String] {
    var pairs: [String] = []
    var entries: [String: [ReleaseList.Table]] = [:]
    for entry in list.tables {
      let pair = TableText.pair(entry.table)
      if entries[pair] == nil { pairs.append(pair) }
      entries[pair, default: []].append(entry)
    }
    return pairs.flatMap { ["", ink.apply(.strong, $0)] + rows(entries[$0] ?? []) }
  }

  private func rows(_ entries: [ReleaseList.Table]) -> [String] {
    var table = TextTable([
      .init("table"), .init("periods", .right), .init("first…last"), .init("vintages", .right),
      .init("newest"),
    ])
    for entry in entries {
      let facts = TableFacts(entry)
      let span = [facts.first, facts.last].compactMap { $0.map { "\($0)" } }
      table.add([
        .init(TableText.detail(entry.table)), .init("\(entry.periods)"),
        .init(span.joined(separator: "…")), .init("\(entry.vintages.count)"),
        .init(facts.newest.map { "\($0)" } ?? "–"),
      ])
    }
    return table.lines(width: width, indent: 2, ink: ink)
  }

  private func vintages(_ entry: ReleaseList.Table) -> [String] {
    var table = TextTable([
      .init("file"), .init("period"), .init("published"), .init("first print"),
      .init("rows", .right), .init("total", .decimal), .init("status"),
    ])
    for vintage in entry.vintages {
      table.add([
        .init(vintage.files.map(\.name).joined(separator: ", ")), .init("\(vintage.period)"),
        .init(PublicationText.day(vintage.publication)),
        .init(vintage.publication.firstPrint.map { "\($0)" } ?? "–"),
        .init("\(vintage.rowCount)"), .init(NumberText.exact(vintage.total)),
        .init(vintage.status.rawValue),
      ])
    }
    return ["", ink.apply(.strong, TableText.line(entry.table))]
      + table.lines(width: width, indent: 2, ink: ink)
  }

  private var tableRows: [UInt8] {
    var writer = CSVWriter(
      header: ["as_of"] + ReleaseListing.keyColumns
        + ["periods", "first", "last", "vintages", "newest"])
    for entry in list.tables {
      let facts = TableFacts(entry)
      writer.write(
        ["\(list.asOf)"] + key(entry.table) + [
          "\(entry.periods)", facts.first.map { "\($0)" } ?? "",
          facts.last.map { "\($0)" } ?? "", "\(entry.vintages.count)",
          facts.newest.map { "\($0)" } ?? "",
        ])
    }
    return writer.bytes
  }

  private var vintageRows: [UInt8] {
    var writer = CSVWriter(
      header: ["as_of"] + ReleaseListing.keyColumns + [
        "period", "published", "precision", "first_print", "retrieved", "status", "rows", "total",
        "recorded_at", "digest", "files", "note",
      ])
    for entry in list.tables {
      for vintage in entry.vintages {
        writer.write(
          ["\(list.asOf)"] + key(entry.table) + [
            "\(vintage.period)", "\(vintage.publication.day)",
            vintage.publication.precision.rawValue,
            vintage.publication.firstPrint.map { "\($0)" } ?? "",
            vintage.retrieved.map { "\($0)" } ?? "", vintage.status.rawValue,
            "\(vintage.rowCount)", "\(vintage.total)", "\(vintage.recordedAt)",
            "\(vintage.digest)", vintage.files.map(\.name).joined(separator: ";"),
            vintage.note ?? "",
          ])
      }
    }
    return writer.bytes
  }

  private static let keyColumns = [
    "source", "reporter", "partner", "flow", "system", "basis", "classification", "level",
    "valuation", "adjustment", "currency",
  ]

  private func key(_ table: TableKey) -> [String] {
    [
      "\(table.source)", "\(table.reporter)", "\(table.partner)", table.flow.rawValue,
      table.system.rawValue, table.basis.rawValue, table.classification.edition,
      table.classification.level.rawValue, table.valuation.rawValue, table.adjustment.rawValue,
      "\(table.currency)",
    ]
  }

  private func vintage(_ vintage: ReleaseSummary) -> JSONValue {
    [
      "period": .text(vintage.period), "published": .text(vintage.publication.day),
      "precision": .string(vintage.publication.precision.rawValue),
      "firstPrint": .optional(vintage.publication.firstPrint) { .text($0) },
      "retrieved": .optional(vintage.retrieved) { .text($0) },
      "status": .string(vintage.status.rawValue), "rows": .integer(vintage.rowCount),
      "total": .decimal(vintage.total), "recordedAt": .text(vintage.recordedAt),
      "digest": .text(vintage.digest), "note": .optional(vintage.note) { .string($0) },
      "files": .list(vintage.files, CitationJSON.file),
    ]
  }
}
