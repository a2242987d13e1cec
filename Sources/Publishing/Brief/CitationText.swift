package import Assessment
import TimeSeries
import TradeStatistics

/// Citations as lines; releases that differ only in their period share one.
package enum CitationText {
  /// One line for each set of releases that share everything but the period.
  package static func grouped(_ citations: [Citation]) -> [String] {
    var order: [String] = []
    var periods: [String: [Period]] = [:]
    for citation in citations {
      let line = line(citation)
      if periods[line] == nil { order.append(line) }
      periods[line, default: []].append(citation.period)
    }
    return order.map { "\(PeriodRuns.text(periods[$0] ?? [])) · \($0)" }
  }

  private static func line(_ citation: Citation) -> String {
    var parts = ["\(citation.table)"]
    let day = citation.publication.day
    let word = citation.publication.precision == .exact ? "published" : "published by"
    parts.append(
      citation.isStandIn
        ? "stand-in as revised by \(day), first print \(citation.publication.firstPrint.map { "of \($0) " } ?? "")not on file"
        : "\(word) \(day)")
    if let retrieved = citation.retrieved { parts.append("retrieved \(retrieved)") }
    if citation.status != .official { parts.append(citation.status.rawValue) }
    if citation.tolerance > .zero { parts.append("good to ±\(citation.tolerance)") }
    if let note = citation.note { parts.append(note) }
    for file in citation.files {
      parts.append("\(file.name) sha256 \(file.sha256.prefix(12)) (\(file.origin))")
    }
    return parts.joined(separator: " · ")
  }
}
