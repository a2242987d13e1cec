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
  /// The calendar of the evidence, as text, in order.
  let calendarLines: [String]

  /// Adds every release and calendar line to a hash, in order; returns the number of releases.
  func add(to hash: inout SHA256, by text: inout StampWriter) -> Int {
    var count = 0
    var scope: Scope?
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
    for line in calendarLines { text.append(line) }
    hash.update(text.bytes)
    text.clear()
    return count
  }

  /// What is hashed of a line of a calendar.
  static func text(_ line: CalendarEntry) -> String {
    "\(line.calendar) \(line.period) \(line.day) \(line.evidence.rawValue) \(line.source)\n"
  }

  private static func text(_ scope: Scope) -> String {
    "asked for [\(text(scope.codes))], not for [\(text(scope.excluded))],"
      + " else \(scope.absentRow.rawValue)\n"
  }

  private static func text(_ codes: [ProductCode]) -> String {
    codes.map(\.description).joined(separator: ", ")
  }
}
