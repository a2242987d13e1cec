package import Assessment
package import TextFormats
import TimeSeries
package import TradeStatistics

/// Releases as they are cited.
package enum CitationJSON {
  /// Everything that finds a release again and says what it is worth.
  package static func value(_ citation: Citation) -> JSONValue {
    [
      "table": TableJSON.value(citation.table), "period": .text(citation.period),
      "published": .text(citation.publication.day),
      "precision": .string(citation.publication.precision.rawValue),
      "firstPrint": .optional(citation.publication.firstPrint) { .text($0) },
      "retrieved": .optional(citation.retrieved) { .text($0) },
      "status": .string(citation.status.rawValue), "tolerance": .decimal(citation.tolerance),
      "standIn": .boolean(citation.isStandIn),
      "note": .optional(citation.note) { .string($0) }, "files": .list(citation.files, file),
    ]
  }

  /// A file that figures were read from.
  package static func file(_ file: SourceFile) -> JSONValue {
    [
      "name": .string(file.name), "sha256": .string(file.sha256), "origin": .string(file.origin),
    ]
  }
}
