import Agreements
import Assessment
import Briefing
import HTML
import Publishing
import TimeSeries
import TradeStatistics

extension AgreementTables {
  /// What was said, by whom, and whether the figures bear it out.
  var claims: DataTable {
    let words = ClaimText(amounts: amounts)
    return ledger(
      "claims", "Claims", note: "compared with what was on file on the claim's own day",
      ["day", "who", "what was said", "verdict", "what the figures say"],
      brief.findings.claims.map { review in
        let claim = review.claim
        return [
          .text("\(claim.day)"), .text("\(claim.speaker) (\(claim.outlet))"),
          .link(
            claim.statement,
            state.address(path: ["agreements", brief.agreement.id, "claims", claim.id])),
          .badge(Badge(review.verdict)), .text(words.verdict(review)),
        ]
      })
  }

  /// What was to be done beside purchases, as it stood.
  var obligations: DataTable {
    ledger(
      "obligations", "Obligations", ["obligation", "by", "status", "since"],
      brief.findings.obligations.map { state in
        [
          .text(state.obligation.title), .text(state.obligation.by.name),
          .badge(Badge(state.latest?.status ?? "no step on record", state.isDone ? .good : .open)),
          .text(state.latest.map { "\($0.when)" } ?? "–"),
        ]
      })
  }

  /// Codes of the list that the figures cannot separate or do not hold.
  var coverage: DataTable {
    let reports = brief.findings.scores.filter { $0.id != "total" }
    let rows = reports.flatMap { score -> [[DataTable.Cell]] in
      guard let report = score.coverage, !report.isComplete else { return [] }
      return report.bounded.map { code in
        let rows = code.rows.map(\.description).joined(separator: ", ")
        let upper = NumberText.millions(code.upper)
        return [
          product(code.code), .text(score.title), .text(score.measure),
          .text("shares \(rows) with codes outside the list"),
          .text("between 0 and \(upper) mn \(brief.display.base) over \(code.periods) periods"),
        ]
      }
        + report.absent.map { code in
          let share = code.baselineShare.map {
            ", \(NumberText.percent($0, places: 1)) of the base year"
          }
          return [
            product(code.code), .text(score.title), .text(score.measure),
            .text("in no table on file"),
            .text("\(code.from) to \(code.through), \(code.periods) periods\(share ?? "")"),
          ]
        }
    }
    return ledger(
      "coverage", "Codes that the figures cannot tell exactly",
      ["code", "pledge", "measure", "why", "how much"], rows)
  }

  /// The way to a product of the list.
  func product(_ code: ProductCode) -> DataTable.Cell {
    .link(
      "\(code)", state.address(path: ["agreements", brief.agreement.id, "products", "\(code)"]))
  }

  func ledger(
    _ id: String, _ caption: String, note: String = "", _ titles: [String],
    _ rows: [[DataTable.Cell]]
  ) -> DataTable {
    table(id, caption, note: note, titles.map { .init(title: $0) }, rows)
  }
}
