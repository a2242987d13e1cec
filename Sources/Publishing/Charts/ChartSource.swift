import Assessment
import Briefing
import TimeSeries
import TradeStatistics

/// The line under a chart: whose figures, which vintage, and what made the chart.
struct ChartSource {
  let stamp: Stamp

  /// One sentence on the figures, one on the program.
  ///
  /// - Parameters:
  ///   - offices: Whose figures, in words; the names of the tables' sources where empty.
  ///   - citations: The releases that were drawn.
  ///   - remark: What else a reader must know; empty for nothing.
  ///   - program: Whether the program that made the chart is named.
  func line(
    _ offices: String = "", _ citations: [Citation], remark: String = "", program: Bool = true
  ) -> String {
    let names =
      offices.isEmpty
      ? Set(citations.map { OfficeName.of($0.table.source) }).sorted().joined(separator: ", ")
      : offices
    var text = names.isEmpty ? "" : "Source: \(names)"
    let known = citations.filter { !$0.isStandIn }.map(\.publication.day).max()
    let standIn = citations.filter(\.isStandIn).map(\.publication.day).max()
    if let known { text += ", as published by \(DateText.day(known))" }
    if let standIn { text += "; vintages up to \(DateText.day(standIn)) stand in" }
    if !text.isEmpty { text += ". " }
    if !remark.isEmpty { text += "\(remark). " }
    if !program { return text + "As of \(DateText.day(stamp.asOf))." }
    return text + "Chart: pledgeline \(stamp.program), as of \(DateText.day(stamp.asOf))."
  }
}
