import HTML

/// How things are counted and judged, and what the words mean.
struct MethodsPage {
  let site: Site
  let state: PageState

  /// The page.
  var html: HTML {
    Page(
      site: site, state: state, title: "Methods and glossary",
      summary: "How pledges are counted and judged, and what the words mean.", path: ["methods"],
      hasDay: false,
      content: """
        <h1>Methods and glossary</h1>
        <p class="lead">What stands behind each number, in the order in which a reader asks.</p>
        \(parts.map(\.html).joined())
        """
    ).html
  }

  private var parts: [Section] {
    [
      Section("known", "What was known when", MethodsPage.terms(MethodsText.vintages)),
      Section("counting", "How purchases are counted", MethodsPage.terms(MethodsText.counting)),
      Section("standings", "Where a pledge stands", MethodsPage.terms(MethodsText.standings)),
      Section("conditions", "Where a condition stands", MethodsPage.terms(MethodsText.conditions)),
      Section("verdicts", "What a reading comes to", MethodsPage.terms(MethodsText.verdicts)),
      Section("marks", "Marks beside figures", MethodsPage.terms(MethodsText.marks)),
      Section("glossary", "Glossary", MethodsPage.terms(MethodsText.glossary)),
    ]
  }

  private static func terms(_ terms: [(name: String, meaning: String)]) -> HTML {
    let rows = terms.map { "<dt>\($0.name)</dt><dd>\($0.meaning)</dd>" as HTML }
    return "<dl class=\"terms\">\n\(rows.joined(separator: "\n"))\n</dl>"
  }
}
