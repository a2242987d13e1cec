import Agreements
import Assessment
import Briefing
import TimeSeries
import TradeStatistics

/// The derivation of figures, down to releases and clauses.
struct Explanation {
  let brief: Brief
  let options: BriefOptions

  /// Explains the figures whose addresses begin with a text; empty for all.
  func lines(_ prefix: String) -> [String] {
    let ledger = brief.findings.ledger
    let chosen = ledger.figures.filter { $0.id.hasPrefix(prefix) }
    var lines = ["", options.ink.apply(.strong, "DERIVATIONS")]
    if chosen.isEmpty {
      lines.append(
        "  no figure's address begins with '\(prefix)'; addresses are listed by --explain")
    }
    for figure in chosen { lines += derivation(figure) }
    return lines
  }

  private func derivation(_ figure: Figure) -> [String] {
    let ledger = brief.findings.ledger
    var lines = ["", "  " + options.ink.apply(.strong, figure.id)]
    lines += wrapped("\(figure.label) = \(exact(figure))")
    lines += wrapped("formula: \(figure.formula)")
    for id in figure.inputs {
      guard let input = ledger.figure(id) else { continue }
      lines += wrapped("from \(id) = \(exact(input))")
    }
    if let text = figure.text.flatMap({ id in brief.agreement.texts.first { $0.id == id } }) {
      lines += wrapped("text: \(text.title)" + (text.url.map { " <\($0)>" } ?? ""))
    }
    for line in CitationText.grouped(figure.citations.map { ledger.citations[$0] }) {
      lines += wrapped("release: \(line)")
    }
    return lines
  }

  private func wrapped(_ text: String) -> [String] {
    TextWrap.lines(text, width: options.width, first: "    ", rest: "      ")
  }

  private func exact(_ figure: Figure) -> String {
    switch figure.result {
    case .notMeasurable(let reason): return "not measurable: \(reason.text)"
    case .value(let value):
      let bounds = value.isExact ? "" : " (between \(value.lower) and \(value.upper))"
      return "\(value.value)\(figure.unit.suffix)\(bounds)"
    }
  }
}
