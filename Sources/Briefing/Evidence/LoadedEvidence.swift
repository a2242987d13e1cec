import Assessment
import ContentHash
import TimeSeries
import TradeStatistics

/// Evidence together with what identifies it.
struct LoadedEvidence: Sendable {
  /// A table with the releases that were looked at.
  struct Table: Sendable {
    let table: TableKey
    let releases: [EffectiveHead]
  }

  let evidence: Evidence
  /// The tables looked at, in the order of their keys.
  let tables: [Table]

  /// Adds every release and calendar line to a hash, in order; returns the number of releases.
  func add(to hash: inout SHA256) -> Int {
    var count = 0
    var scope: Scope?
    var text = StampWriter()
    for table in tables {
      text.append("\(table.table)\n")
      for effective in table.releases {
        text.append(effective)
        let release = effective.release
        if scope != release.scope {
          scope = release.scope
          text.append(LoadedEvidence.text(release.scope))
        }
        count += 1
      }
      hash.update(text.bytes)
      text.clear()
    }
    for line in evidence.calendar {
      text.append(
        "\(line.calendar) \(line.period) \(line.day) \(line.evidence) \(line.source)\n")
    }
    hash.update(text.bytes)
    return count
  }

  private static func text(_ scope: Scope) -> String {
    "asked for \(scope.codes), not for \(scope.excluded), else \(scope.absentRow.rawValue)\n"
  }
}
