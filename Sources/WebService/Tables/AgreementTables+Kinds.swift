import Agreements
import Assessment
import Briefing
import HTML
import Publishing
import TimeSeries
import TradeStatistics

extension AgreementTables {
  /// A ceiling, or a pledge of another kind, line by line.
  func kind(_ report: PledgeReport) -> DataTable {
    let words = KindText(amounts)
    let titles = words.columns(report)
    let kept = titles.indices.filter { !titles[$0].isEmpty }
    var table = table(
      "kind-\(report.pledge.id)-\(report.basis)", report.pledge.title,
      note: words.nature(report),
      kept.map { .init(title: titles[$0], isNumber: (1...5).contains($0)) },
      report.lines.map { line in kept.map { cell($0, of: line, words) } })
    table.label = "\(report.pledge.title), \(report.basis)"
    return table
  }

  // In the order of the columns: what the line is about, five numbers, and the state.
  private func cell(_ index: Int, of line: PledgeLine, _ words: KindText) -> DataTable.Cell {
    switch index {
    case 1: cells.counted(line.actual)
    case 2: cells.counted(line.limit)
    case 3: cells.counted(line.due)
    case 4: cells.percent(line.share)
    case 5: cells.counted(line.left)
    case 6: .badge(Badge(line.standing))
    default: .text(words.cells(line)[0])
    }
  }
}
