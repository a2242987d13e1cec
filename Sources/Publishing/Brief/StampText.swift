package import Briefing
import ContentHash
import ReleaseArchive
import TimeSeries

/// What fixes a result, in one line.
package enum StampText {
  /// Program, agreement, day, moment, number and digest of the releases looked at.
  package static func line(_ stamp: Stamp) -> String {
    let agreement = stamp.agreement.isEmpty ? [] : ["agreement \(stamp.agreement.prefix(12))"]
    let facts =
      ["pledgeline \(stamp.program)"] + agreement + [
        "as of \(stamp.asOf)", "known at \(stamp.knownAt.map { "\($0)" } ?? "now")",
        "\(stamp.releases) releases \(stamp.evidence.short)",
      ] + stamp.adjusters.map { "\($0.program) \($0.input.short)" }
    return facts.joined(separator: " · ")
  }

  /// A remark where later vintages were refused; nil where they were allowed.
  package static func strictness(_ stamp: Stamp) -> String? {
    stamp.standIns == .refused
      ? "Strict vintages: nothing stands in for a first print that is not on file." : nil
  }
}
