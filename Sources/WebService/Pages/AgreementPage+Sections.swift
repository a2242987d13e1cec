import Agreements
import Assessment
import Briefing
import HTML
import Publishing
import TimeSeries

extension AgreementPage {
  var groups: HTML {
    let shown = agreement.measures.map { tables.groups(by: $0).section }
      .filter { !$0.isEmpty }
    return chart(.progress) + chart(.subcategories)
      + shown.joined(separator: "\n")
  }

  var counts: HTML {
    let words = CountText(amounts: amounts)
    let parts = findings.counts.map { report -> HTML in
      let remarks = (words.deadline(report) + words.remarks(report)).map { "\($0)" as HTML }
      return """
        <h3>\(words.subject(report))</h3>
        \(tables.counts(report).section)
        \(remarks.isEmpty ? HTML() : HTML.list(remarks))
        """
    }
    return parts.joined(separator: "\n")
  }

  var kinds: HTML {
    let words = KindText(amounts)
    let parts = findings.reports.map { report -> HTML in
      let remarks = words.remarks(report).map { "\($0)" as HTML }
      return """
        <h3 id="kind-of-\(report.pledge.id)-\(report.basis)">\(report.pledge.title) \
        \(Badge(report.standing).html)</h3>
        \(tables.kind(report).section)
        \(remarks.isEmpty ? HTML() : HTML.list(remarks))
        """
    }
    return parts.joined(separator: "\n")
  }

  var statements: HTML {
    let words = StatementText(agreement)
    let told = findings.statements.map { ($0.pledge.title, words.clauses($0)) }
      .filter { !$0.1.isEmpty }
      .map { "<strong>\($0.0)</strong>: \($0.1.joined(separator: "; "))" as HTML }
    let held = agreement.suspensions.map {
      "<strong>Held back</strong>: \(SuspensionText.line($0, asOf: state.day))" as HTML
    }
    return told.isEmpty && held.isEmpty ? HTML() : .list(told + held)
  }

  var conditions: HTML {
    guard !findings.conditions.isEmpty else { return HTML() }
    let parts = findings.conditions.map { report -> HTML in
      let note = ConditionText.note(report.state)
      let remarks = ConditionText.remarks(report).map { "\($0)" as HTML }
      return """
        <h3 id="condition-of-\(report.condition.id)">\(report.condition.title) \
        \(Badge(report.state).html)</h3>
        <p class="note">\(note.isEmpty ? "" : note + ". ")\
        \(ConditionText.numeric(report.condition.numeric)).</p>
        \(tables.condition(report).section)
        \(remarks.isEmpty ? HTML() : HTML.list(remarks))
        """
    }
    return chart(.headroom) + parts.joined(separator: "\n") + chart(.rebound)
  }

  var unknowns: HTML {
    guard !findings.unknowns.isEmpty else { return HTML() }
    return .list(
      findings.unknowns.map { unknown in
        let remedy = unknown.reason.remedy.map { " <span class=\"remedy\">→ \($0)</span>" as HTML }
        return "<strong>\(unknown.subject)</strong>: \(unknown.reason.text)\(remedy)"
      })
  }

  var checkpoints: HTML {
    let days = findings.checkpoints.map {
      "\(CheckpointText.line($0, asOf: state.day))" as HTML
    }
    let due = findings.due.map { "\(DueText.line($0))" as HTML }
    guard !days.isEmpty || !due.isEmpty else { return HTML() }
    return (days.isEmpty ? HTML() : HTML.list(days))
      + (due.isEmpty ? HTML() : "<h3>Next releases</h3>\n" + HTML.list(due))
  }

  var claims: HTML {
    guard !findings.claims.isEmpty else { return HTML() }
    return chart(.timeline) + tables.claims.html
  }

  var coverage: HTML { chart(.coverage) + tables.coverage.section }

  var sources: HTML {
    let id = agreement.id
    let texts = agreement.texts.map { text -> HTML in
      let day = text.day.map { ", \(DateText.day($0))" } ?? ""
      guard let address = text.url.flatMap({ HTML.Address($0) }) else {
        return "\(text.title)\(day)"
      }
      return "<a href=\"\(address)\" rel=\"external\">\(text.title)</a>\(day)"
    }
    let year = state.day.advanced(by: -365)
    let files: [HTML] = [
      .link(state.address(path: ["agreements", id, "brief.json"]), "Everything as JSON"),
      .link(state.address(path: ["agreements", id, "brief.csv"]), "The brief as one CSV table"),
      .link(state.address(path: ["agreements", id, "products"]), "The product list"),
      .link(HTML.Address(path: ["agreements", id, "changes.atom"]), "Feed of changes of state"),
      .link(
        state.address(
          path: ["agreements", id, "compare"], query: [("from", "\(year)"), ("to", "\(state.day)")]),
        "What changed in a year, and between any two days"),
    ]
    return """
      <h3>The text</h3>
      \(HTML.list(texts))
      <h3>The same as data</h3>
      \(HTML.list(files))
      """
  }
}
