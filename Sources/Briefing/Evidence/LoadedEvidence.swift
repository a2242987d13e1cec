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
      hash.update("\(table.table)\n".utf8)
      for effective in table.releases {
        let release = effective.release
        let role = effective.isStandIn ? "stand-in" : "print"
        hash.update("\(release.period) \(release.publication.day) \(role)".utf8)
        // A file's digest stands for the figures in it; the total tells two readings of one file
        // apart, say in another unit.
        hash.update(" \(release.total.millionths)".utf8)
        for file in release.files { hash.update(" \(file.sha256)".utf8) }
        hash.update("\n".utf8)
        count += 1
      }
    }
    for line in evidence.calendar {
      hash.update("\(line.calendar) \(line.period) \(line.day)\n".utf8)
    }
    return count
  }
}
