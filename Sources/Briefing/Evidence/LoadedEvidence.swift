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
    for table in evidence.tables {
      for effective in table.releases {
        let release = effective.release
        count += 1
        hash.update(
          Array(
            ("\(release.table)|\(release.period)|\(release.publication.day)|\(effective.isStandIn)|"
              + release.files.map(\.sha256).joined(separator: ",") + "|\(release.rows.count)|"
              + "\(release.total)\n").utf8))
      }
    }
    for line in evidence.calendar {
      hash.update(Array("\(line.calendar)|\(line.period)|\(line.day)\n".utf8))
    }
    return count
  }
}
