import Agreements
import Assessment
import Briefing
import HTML
import Publishing
import TimeSeries
import TradeStatistics

/// How one number was formed: its formula, what it was formed from, the clause, and the releases it rests on.
struct FigurePage {
  let site: Site
  let state: PageState
  let ledger: Ledger
  let figure: Figure
  /// The path of the page that the figure is from.
  let base: [String]
  /// The title of that page.
  let origin: String
  /// The texts of the agreement; none for a balance.
  let texts: [TextReference]
  let amounts: Amounts
  let stamp: String

  /// The page; without steps to other releases, on whose days the figure may not be.
  var html: HTML {
    Page(
      site: site, state: state, title: "\(figure.label) — \(origin)",
      summary: "How the number was formed, down to the releases of the offices.",
      path: base + ["figures", figure.id],
      alternates: [
        .init(
          type: "application/json", title: "The figure as JSON",
          address: state.address(path: ["api", "v1"] + base + ["figures", figure.id]))
      ], stamp: stamp, content: content
    ).html
  }

  private var content: HTML {
    """
    <p class="crumbs"><a href="\(state.address(path: base))">\(origin)</a></p>
    <h1>\(figure.label)</h1>
    <p class="value">\(FigurePage.exact(figure))</p>
    <dl class="terms">
    <dt>Address</dt><dd><code>\(figure.id)</code></dd>
    <dt>Formula</dt><dd>\(figure.formula)</dd>
    \(clause)</dl>
    \(Section("inputs", "Formed from", inputs).shown)
    \(Section("uses", "Used by", uses).shown)
    \(Section("releases", "Releases", releases).shown)
    \(Section("marks", "Marks", marks).shown)
    """
  }

  private var clause: HTML {
    guard let id = figure.text, let text = texts.first(where: { $0.id == id }) else {
      return HTML()
    }
    let title: HTML =
      text.url.flatMap { HTML.Address($0) }.map {
        "<a href=\"\($0)\" rel=\"external\">\(text.title)</a>"
      } ?? "\(text.title)"
    return "<dt>Text</dt><dd>\(title)</dd>\n"
  }

  private var inputs: HTML {
    let rows = figure.inputs.compactMap { ledger.figure($0) }
    return rows.isEmpty ? HTML() : table("inputs-table", "What the number was formed from", rows)
  }

  private var uses: HTML {
    let rows = ledger.figures.filter { $0.inputs.contains(figure.id) }
    return rows.isEmpty ? HTML() : table("uses-table", "Numbers formed from it", rows)
  }

  private func table(_ id: String, _ caption: String, _ figures: [Figure]) -> HTML {
    DataTable(
      id: id, caption: caption,
      columns: [.init(title: "number"), .init(title: "value", isNumber: true)],
      rows: figures.map { other in
        [
          .link(other.label, state.address(path: base + ["figures", other.id])),
          .text(FigurePage.exact(other)),
        ]
      }
    ).html
  }

  private var releases: HTML {
    let own = CitationText.grouped(figure.citations.map { ledger.citations[$0] })
    let all = CitationText.grouped(ledger.allCitations(of: figure).map { ledger.citations[$0] })
    let others = all.filter { !own.contains($0) }
    var lines: HTML = HTML()
    if !own.isEmpty { lines += HTML.list(own.map { "\($0)" }) }
    if !others.isEmpty {
      lines += """
        <details\(own.isEmpty ? [HTML.Attribute("open")] : [])><summary>Through what it is formed \
        from (\(others.count))</summary>
        \(HTML.list(others.map { "\($0)" }))
        </details>
        """
    }
    return lines
  }

  private var marks: HTML {
    let marks = amounts.mark(figure)
    guard !marks.isEmpty else { return HTML() }
    let lines = MarkText.lines(amounts).filter { line in marks.contains { line.hasPrefix("\($0)") }
    }
    return HTML.list(lines.map { "\($0)" })
  }

  /// The exact value with its unit and its bounds, or why there is none.
  static func exact(_ figure: Figure) -> String {
    switch figure.result {
    case .notMeasurable(let reason):
      return "not measurable: \(reason.text)" + (reason.remedy.map { " → \($0)" } ?? "")
    case .value(let value):
      let bounds =
        value.isExact
        ? ""
        : " (between \(NumberText.exact(value.lower)) and \(NumberText.exact(value.upper)))"
      return "\(NumberText.exact(value.value))\(figure.unit.suffix)\(bounds)"
    }
  }
}

extension Section {
  /// The part; nothing where it is empty.
  var shown: HTML { content.isEmpty ? HTML() : html }
}
