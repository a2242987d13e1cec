import Agreements
import Assessment
public import Briefing
import ContentHash
import TextFormats
import TimeSeries
import TradeStatistics

/// Where all agreements stand, a line a reading, and what they pledge more than once.
public struct PortfolioReport {
  private let portfolio: Portfolio
  private let width: Int
  private let ink: Ink

  /// Creates a writer.
  public init(_ portfolio: Portfolio, width: Int, ink: Ink) {
    self.portfolio = portfolio
    self.width = width
    self.ink = ink
  }

  /// A table for a terminal; ends with a line feed.
  public var text: String {
    var lines = [ink.apply(.strong, title), ""]
    if portfolio.briefs.isEmpty {
      lines.append("  none of the agreements on file was made by then")
    } else {
      lines += table.lines(width: width, ink: ink)
    }
    if !portfolio.overlaps.isEmpty {
      lines += ["", ink.apply(.strong, PortfolioReport.overlapTitle)]
      lines += portfolio.overlaps.flatMap {
        TextWrap.lines(PortfolioWords.overlap($0), width: width, first: "  · ", rest: "    ")
      }
    }
    if let later {
      lines += [""] + TextWrap.lines(later, width: width)
    }
    lines.append("")
    lines += TextWrap.lines(
      "'pledgeline brief NAME --as-of \(portfolio.asOf)' gives the reasons and every figure.",
      width: width
    ).map { ink.apply(.faint, $0) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The same for newsletters; ends with a line feed.
  public var markdown: String {
    var blocks: [DocumentBlock] = [
      .heading(1, title),
      .table(
        ["Agreement", "Reading", "State"], numbers: nil,
        rows: portfolio.rows.map { row in
          [row.agreement.title, PortfolioWords.subject(row), PortfolioWords.state(row)]
        }),
    ]
    if !portfolio.overlaps.isEmpty {
      blocks += [
        .heading(2, PortfolioReport.overlapTitle),
        .list(portfolio.overlaps.map(PortfolioWords.overlap)),
      ]
    }
    if let later { blocks.append(.paragraph(later)) }
    return Markdown.lines(blocks).joined(separator: "\n") + "\n"
  }

  /// A row for each verdict and each pledge that is judged by itself, UTF-8.
  public var csv: [UInt8] {
    var writer = CSVWriter(header: [
      "agreement", "title", "reading", "scope", "pledge", "counted_by", "state", "as_of",
      "releases",
    ])
    for brief in portfolio.briefs {
      let stamp = brief.stamp
      let end = ["\(stamp.asOf)", stamp.evidence.description]
      let start = [brief.agreement.id, brief.agreement.title]
      for row in PortfolioRow.rows(of: brief) {
        for verdict in row.verdicts {
          writer.write(
            start + [verdict.reading.id, verdict.scope.rawValue, "", "", verdict.state.rawValue]
              + end)
        }
        for group in row.groups {
          for entry in group.pledges {
            writer.write(
              start + ["", "", entry.pledge.id, entry.bases.joined(separator: " ")]
                + [group.standing.rawValue] + end)
          }
        }
      }
    }
    return writer.bytes
  }

  static let overlapTitle = "Pledged more than once, not to be added up"

  private var title: String {
    let count = portfolio.briefs.count
    return "Where \(count) \(count == 1 ? "agreement stands" : "agreements stand") as of "
      + DateText.day(portfolio.asOf)
  }

  private var later: String? {
    guard !portfolio.later.isEmpty else { return nil }
    let names = portfolio.later.map { "\($0.id) (\($0.signed))" }
    return "Made after that day: " + names.joined(separator: ", ")
  }

  private var table: TextTable {
    var table = TextTable([.init("AGREEMENT"), .init("STATE")], flexible: 1)
    var last = ""
    for row in portfolio.rows {
      let state = TextTable.Cell(PortfolioWords.state(row), tone(row))
      guard let reading = row.reading else {
        table.add([.init(row.agreement.id, .strong), state])
        continue
      }
      if row.agreement.id != last { table.add([.init(row.agreement.id, .strong)]) }
      last = row.agreement.id
      table.add([.init("  \(reading.title)"), state])
    }
    return table
  }

  // By the worst of its states.
  private func tone(_ row: PortfolioRow) -> Ink.Tone? {
    let states = row.verdicts.map(\.state)
    let standings = row.groups.map(\.standing)
    if states.contains(where: { $0 == .broken || $0 == .offCourse })
      || standings.contains(where: \.isOff)
    {
      return .bad
    }
    if states.contains(.atRisk) || standings.contains(where: { $0 == .behind || $0 == .farBehind })
    {
      return .warn
    }
    if states.contains(.kept) || standings.contains(where: { $0 == .met || $0 == .onPath }) {
      return .good
    }
    return .faint
  }
}
