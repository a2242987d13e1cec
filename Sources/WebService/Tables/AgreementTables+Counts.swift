import Agreements
import Assessment
import Briefing
import HTML
import Publishing
import TimeSeries

extension AgreementTables {
  /// A purchase counted at each of its events, side by side.
  func counts(_ report: CountReport) -> DataTable {
    let words = CountText(amounts: amounts)
    return table(
      AgreementTables.name(of: report), "\(report.title), \(report.period)",
      note: QuantityText.name(report.unit),
      CountText.titles.enumerated().map { index, title in
        .init(title: title, isNumber: [3, 4, 5, 7].contains(index))
      },
      report.rows.map { row in
        zip(words.cells(row), CountText.titles.indices).map { text, index in
          switch index {
          case 3: cells.billions(row.counted)
          case 4: cells.billions(row.left)
          case 5: cells.percent(row.share)
          case 7: cells.billions(row.needed)
          default: .text(text)
          }
        }
      })
  }

  /// A name for addresses: periods may hold a slash.
  static func name(of report: CountReport) -> String {
    "count-\(report.id)-" + "\(report.period)".split(separator: "/").joined(separator: "_")
  }
}
