import Briefing
import ContentHash
import ReleaseArchive
import TextFormats
import TimeSeries
import TradeStatistics

extension ReleaseListing {
  /// The documents that figures are read with, as a table of text; nothing where there are none.
  static func lines(
    of references: [RecordedReference], width: Int, ink: Ink
  ) -> [String] {
    guard !references.isEmpty else { return [] }
    var table = TextTable([
      .init("document"), .init("entries", .right), .init("file"), .init("retrieved"),
      .init("content (SHA-256)"),
    ])
    for reference in references {
      let document = reference.document
      table.add([
        .init(title(document.content)), .init("\(entryCount(document.content))"),
        .init(document.file.name),
        .init(document.retrieved.map { "\($0)" } ?? "–"),
        .init(String("\(reference.digest)".prefix(12))),
      ])
    }
    return ["", ink.apply(.strong, "Documents that figures are read with")]
      + table.lines(width: width, indent: 2, ink: ink)
  }

  /// A document as JSON.
  static func json(of reference: RecordedReference) -> JSONValue {
    let document = reference.document
    let members: [JSONMember] =
      switch document.content {
      case .correlation(let correlation):
        [
          JSONMember("from", .string(correlation.from)), JSONMember("to", .string(correlation.to)),
          JSONMember("pairs", .integer(correlation.pairs.count)),
        ]
      case .codeList(let list):
        [
          JSONMember("list", .string(list.schedule.rawValue)),
          JSONMember("edition", .string(list.edition)),
          JSONMember("codes", .integer(list.entries.count)),
        ]
      }
    return .object(
      [JSONMember("kind", .string(document.kind.rawValue))] + members + [
        JSONMember("digest", .text(reference.digest)),
        JSONMember("file", .string(document.file.name)),
        JSONMember("sha256", .string(document.file.sha256)),
        JSONMember("origin", .string(document.file.origin)),
        JSONMember("retrieved", .optional(document.retrieved) { .text($0) }),
        JSONMember("recordedAt", .text(reference.recordedAt)),
      ])
  }

  private static func title(_ content: ReferenceDocument.Content) -> String {
    switch content {
    case .correlation(let correlation): "correlation \(correlation.from)–\(correlation.to)"
    case .codeList(let list): "code list \(list.schedule.rawValue), \(list.edition)"
    }
  }

  /// Pairs of a correlation, codes of a list.
  private static func entryCount(_ content: ReferenceDocument.Content) -> Int {
    switch content {
    case .correlation(let correlation): correlation.pairs.count
    case .codeList(let list): list.entries.count
    }
  }
}
