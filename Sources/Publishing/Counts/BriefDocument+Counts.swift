import Assessment
import Briefing

extension BriefDocument {
  /// Quantities counted at each event side by side.
  var counts: [DocumentBlock] {
    guard !brief.findings.counts.isEmpty else { return [] }
    let words = CountText(amounts: amounts)
    return [.heading(2, "Counts side by side")]
      + brief.findings.counts.flatMap { report -> [DocumentBlock] in
        [
          .paragraph(words.subject(report) + "."),
          .table(CountText.titles, numbers: 3...7, rows: report.rows.map { words.cells($0) }),
        ]
          + (words.deadline(report) + words.remarks(report)).map { .paragraph($0 + ".") }
      }
  }
}
