import Agreements
import Briefing
import ContentHash
import ReleaseArchive
import TimeSeries

/// How to cite a brief: what fixes its bytes, in one sentence.
enum HowToCite {
  /// The program, the agreement with its file, the day, the moment, and the releases looked at.
  static func line(_ brief: Brief) -> String {
    let stamp = brief.stamp
    let agreement = brief.agreement
    return "pledgeline \(stamp.program), \(agreement.title) (\(agreement.id), file "
      + "\(stamp.agreement.prefix(12))), as of \(stamp.asOf), known at "
      + "\(stamp.knownAt.map { "\($0)" } ?? "any time"), \(stamp.releases) releases "
      + "\(stamp.evidence.short)."
  }
}
