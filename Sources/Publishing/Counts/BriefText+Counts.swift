import Assessment
import Briefing

extension BriefText {
  /// Quantities counted at each event side by side.
  var counts: [String] {
    guard !findings.counts.isEmpty else { return [] }
    let words = CountText(amounts: amounts)
    var lines = heading(
      "COUNTS SIDE BY SIDE", "a sale need not ship, and what ships arrives weeks later")
    // What holds for several periods of one quantity is said once.
    var said: Set<String> = []
    for report in findings.counts {
      lines += item(words.subject(report), bullet: "")
      lines += words.deadline(report).flatMap { item($0) }
      // Words stand above one another, and the newest release is left to the other formats: a terminal is narrow.
      var table = TextTable(
        CountText.titles.dropLast().enumerated().map { index, title in
          let heading = title.replacing(" ", with: "\n")
          return (3...7).contains(index) ? .init(heading, .decimal) : .init(heading)
        })
      for row in report.rows { table.add(words.cells(row).dropLast().map { .init($0) }) }
      lines += table.lines(width: options.width, indent: 2, ink: ink)
      lines += words.remarks(report).filter { said.insert("\(report.id) \($0)").inserted }
        .flatMap { item($0) }
    }
    return lines
  }
}
