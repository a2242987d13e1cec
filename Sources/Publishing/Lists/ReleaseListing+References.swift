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
      .init("document"), .init("pairs", .right), .init("file"), .init("retrieved"),
      .init("content (SHA-256)"),
    ])
    for reference in references {
      let document = reference.document
      table.add([
        .init("\(document.kind.rawValue) \(document.correlation.from)–\(document.correlation.to)"),
        .init("\(document.correlation.pairs.count)"), .init(document.file.name),
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
    return [
      "kind": .string(document.kind.rawValue), "from": .string(document.correlation.from),
      "to": .string(document.correlation.to), "pairs": .integer(document.correlation.pairs.count),
      "digest": .text(reference.digest), "file": .string(document.file.name),
      "sha256": .string(document.file.sha256), "origin": .string(document.file.origin),
      "retrieved": .optional(document.retrieved) { .text($0) },
      "recordedAt": .text(reference.recordedAt),
    ]
  }
}
