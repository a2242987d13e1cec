import Assessment
import TimeSeries
import TradeStatistics

/// What the marks beside figures mean.
package enum MarkText {
  /// One sentence for each mark that the figures of a ledger call for.
  package static func lines(_ amounts: Amounts) -> [String] {
    let ledger = amounts.ledger
    let citations = ledger.citations
    var lines: [String] = []
    let revisions = Set(citations.filter(\.isStandIn).map(\.publication.day)).sorted()
    if !revisions.isEmpty {
      lines.append(
        "* rests on a later vintage (as revised by "
          + revisions.map { DateText.day($0) }.joined(separator: ", ")
          + "); first print not on file")
    }
    if citations.contains(where: { $0.status != .official }) {
      lines.append(
        "~ rests on figures derived from what the office published, or as the press printed them; "
          + "each source names its tolerance")
    }
    if ledger.figures.contains(where: { !$0.omits.isEmpty }) {
      lines.append(
        "† leaves out codes of the list that are in no table on file; coverage names them")
    }
    if ledger.figures.contains(where: amounts.isOpenAbove) {
      lines.append(
        "‡ may be more: codes share rows with others that cannot be separated; coverage gives the "
          + "bounds")
    }
    return lines
  }
}
