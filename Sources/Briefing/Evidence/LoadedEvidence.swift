import Assessment
import ContentHash
import Leeway
import ReleaseArchive
import TimeSeries
import TradeStatistics

/// Evidence together with what identifies it.
struct LoadedEvidence: Sendable {
  /// A table with the releases that were looked at.
  struct Table: Sendable {
    let table: TableKey
    let releases: [EffectiveHead]
  }

  private(set) var evidence: Evidence
  /// The tables looked at, in the order of their keys.
  let tables: [Table]
  /// The calendar of the evidence, as text, in order.
  let calendarLines: [String]
  /// The correlations that tables were measured through, as text, in order; most often none.
  let correlationLines: [String]

  /// The same with flows whose seasons were taken out.
  func with(adjusted: [AdjustedSeries.Key: Measured<AdjustedSeries>]) -> LoadedEvidence {
    var loaded = self
    loaded.evidence = evidence.with(adjusted: adjusted)
    return loaded
  }

  /// The same with bounds of forecasts.
  func with(forecasts: [ReboundForecast: [ForecastBounds]]) -> LoadedEvidence {
    var loaded = self
    loaded.evidence = evidence.with(forecasts: forecasts)
    return loaded
  }

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
    for line in calendarLines + correlationLines { text.append(line) }
    hash.update(text.bytes)
    text.clear()
    return count
  }

  /// What is hashed of a line of a calendar.
  static func text(_ line: CalendarEntry) -> String {
    "\(line.calendar) \(line.period) \(line.day) \(line.evidence.rawValue) \(line.source)\n"
  }

  /// What is hashed of the correlations that tables were measured through.
  static func correlationLines(
    _ covered: [CoveredTable], _ book: CorrelationBook, _ references: [RecordedReference]
  ) -> [String] {
    let used = covered.compactMap { $0.correlated?.correlation }
    let steps = Set(
      used.flatMap { book.steps(from: $0.from, to: $0.to) ?? [] }
        .map { Set([$0.from, $0.to]) })
    // Of several of the same editions the last counts, as in the book.
    var lines: [Set<String>: String] = [:]
    for reference in references {
      guard let correlation = reference.document.correlation else { continue }
      let editions = Set([correlation.from, correlation.to])
      guard steps.contains(editions) else { continue }
      lines[editions] = "correlation \(correlation.from) \(correlation.to) \(reference.digest)\n"
    }
    return lines.values.sorted()
  }

  private static func text(_ scope: Scope) -> String {
    "asked for [\(text(scope.codes))], not for [\(text(scope.excluded))],"
      + " else \(scope.absentRow.rawValue)\n"
  }

  private static func text(_ codes: [ProductCode]) -> String {
    codes.map(\.description).joined(separator: ", ")
  }
}
