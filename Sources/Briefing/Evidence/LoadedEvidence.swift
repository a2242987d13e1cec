import Assessment
import ContentHash
import TimeSeries
import TradeStatistics

/// Evidence together with what identifies it.
struct LoadedEvidence: Sendable {
  let evidence: Evidence

  /// Adds every release and calendar line to a hash, in order; returns the number of releases.
  func add(to hash: inout SHA256) -> Int {
    var count = 0
    var scope: Scope?
    for table in evidence.tables {
      hash.update("\(table.table)\n".utf8)
      for effective in table.releases {
        let release = effective.release
        let role = effective.isStandIn ? "stand-in" : "print"
        hash.update("\(release.period) \(role)".utf8)
        // A file's digest stands for the figures in it. The rest tells two readings of one file
        // apart, say in another unit, with another tolerance, or of other codes.
        hash.update(" \(release.total.millionths) \(release.tolerance.millionths)".utf8)
        hash.update(LoadedEvidence.description(of: release).utf8)
        for file in release.files { hash.update(" \(file.sha256) \(file.origin)".utf8) }
        hash.update("\n".utf8)
        if scope != release.scope {
          scope = release.scope
          hash.update(LoadedEvidence.text(release.scope).utf8)
        }
        count += 1
      }
    }
    for line in evidence.calendar {
      hash.update(
        "\(line.calendar) \(line.period) \(line.day) \(line.evidence) \(line.source)\n".utf8)
    }
    return count
  }

  // What a brief prints of a release beside its figures.
  private static func description(of release: Release) -> String {
    let publication = release.publication
    return " \(publication.day) \(publication.precision.rawValue) \(text(publication.firstPrint))"
      + " \(text(release.retrieved)) \(release.status.rawValue) \(release.note ?? "")"
  }

  private static func text(_ day: Day?) -> String { day.map { "\($0)" } ?? "-" }

  private static func text(_ scope: Scope) -> String {
    "asked for \(scope.codes), not for \(scope.excluded), else \(scope.absentRow.rawValue)\n"
  }
}
