import Agreements
import Assessment
import TimeSeries
import TradeStatistics

extension BriefText {
  /// Claims made by the day and whether the figures bear them out.
  var claims: [String] {
    guard !findings.claims.isEmpty else { return [] }
    var lines = heading("CLAIMS", "compared with what was on file on the claim's own day")
    for review in findings.claims {
      lines += TextWrap.lines(
        "\(review.claim.day)  \(review.claim.speaker) (\(review.claim.attribution.rawValue), "
          + "\(review.claim.outlet)): \(review.claim.statement)",
        width: options.width, first: "  ", rest: "    ")
      lines += TextWrap.lines(
        ClaimText(amounts: amounts).verdict(review), width: options.width, first: "    ",
        rest: "    "
      ).map { ink.apply(tone(review.verdict) ?? .faint, $0) }
      for remark in review.remarks {
        lines += TextWrap.lines(remark, width: options.width, first: "    ", rest: "    ")
      }
    }
    return lines
  }

  private func tone(_ verdict: ClaimReview.Verdict) -> Ink.Tone? {
    switch verdict {
    case .agrees: .good
    case .differs: .bad
    case .cannotBeChecked: .warn
    case .statement: nil
    }
  }

  /// Obligations as they stood.
  var obligations: [String] {
    guard !findings.obligations.isEmpty else { return [] }
    var table = TextTable(
      [.init("since"), .init("by"), .init("status"), .init("obligation")], flexible: 3)
    for state in findings.obligations {
      let latest = state.latest
      table.add([
        .init(latest.map { "\($0.when)" } ?? "–"), .init("\(state.obligation.by)"),
        .init(latest?.status ?? "no step on record", state.isDone ? .good : .faint),
        .init(state.obligation.title),
      ])
    }
    return heading("OBLIGATIONS") + table.lines(width: options.width, indent: 2, ink: ink)
  }
}
