package import Briefing
import ContentHash
import ReleaseArchive
package import TextFormats
import TimeSeries

/// What fixes a result.
package enum StampJSON {
  /// The fields of a stamp.
  package static func value(_ stamp: Stamp) -> JSONValue {
    [
      "asOf": .text(stamp.asOf), "knownAt": .optional(stamp.knownAt) { .text($0) },
      "standIns": .string(stamp.standIns.rawValue),
      "agreement": stamp.agreement.isEmpty ? .null : .string(stamp.agreement),
      "evidence": .text(stamp.evidence), "releases": .integer(stamp.releases),
      "adjusters": .list(stamp.adjusters) { adjuster in
        [
          "program": .string(adjuster.program), "series": .integer(adjuster.series),
          "input": .text(adjuster.input),
        ]
      },
      "program": .string(stamp.program),
    ]
  }
}
