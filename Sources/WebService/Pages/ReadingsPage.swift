import Agreements
import Assessment
import Briefing
import HTML
import Publishing
import TimeSeries

/// Two readings of an agreement side by side.
struct ReadingsPage {
  let site: Site
  let state: PageState
  let brief: Brief
  let left: Reading
  let right: Reading

  /// The page.
  func html(steps: (previous: Day?, next: Day?)) -> HTML {
    Page(
      site: site, state: state, title: "Two readings — \(brief.agreement.title)",
      summary: "\(left.title) beside \(right.title).",
      path: ["agreements", brief.agreement.id, "readings"],
      query: [("left", left.id), ("right", right.id)], stamp: StampText.line(brief.stamp),
      steps: steps, content: content
    ).html
  }

  private var content: HTML {
    let agreement = brief.agreement
    let path = ["agreements", agreement.id]
    let day = state.asOf.map {
      "<input type=\"hidden\" name=\"as-of\" value=\"\("\($0)")\">" as HTML
    }
    return """
      <p class="crumbs"><a href="\(state.address(path: path))">\(agreement.title)</a></p>
      <h1>Two readings side by side</h1>
      <form class="pick" method="get" action="\(HTML.Address(path: path + ["readings"]))">
      <p>\(choice("left", "Left", left)) \(choice("right", "Right", right))
      \(day)<button type="submit">Compare</button></p>
      </form>
      \(terms.html)
      \(verdicts.html)
      """
  }

  private func choice(_ name: String, _ title: String, _ chosen: Reading) -> HTML {
    let options = brief.agreement.readings.map { reading -> HTML in
      let attributes =
        [HTML.Attribute("value", reading.id)]
        + (reading.id == chosen.id ? [HTML.Attribute("selected")] : [])
      return .element("option", attributes: attributes, "\(reading.title)")
    }
    return """
      <label for="\(name)">\(title)</label>
      <select id="\(name)" name="\(name)">\(options.joined())</select>
      """
  }

  private var terms: DataTable {
    let conditions = Dictionary(
      uniqueKeysWithValues: brief.agreement.conditions.map { ($0.id, $0.title) })
    func row(_ title: String, _ text: (Reading) -> String) -> [DataTable.Cell] {
      [.text(title), .text(text(left)), .text(text(right))]
    }
    return DataTable(
      id: "terms", caption: "What each reading says", columns: named("term"),
      rows: [
        row("binds") { $0.binding == .calendarYear ? "each calendar year" : "the total" },
        row("may start slowly") { $0.mayStartSlowly ? "yes" : "no" },
        row("complete by") { $0.completeBy.map { DateText.month($0) } ?? "as the text says" },
        row("conditions") { reading in
          reading.conditions.map { conditions[$0] ?? $0 }.joined(separator: "; ")
        },
        row("said by") { speakers($0.saidBy) }, row("denied by") { speakers($0.deniedBy) },
      ])
  }

  private var verdicts: DataTable {
    let words = VerdictText(
      brief, amounts: Amounts(display: brief.display, ledger: brief.findings.ledger))
    func verdict(_ reading: Reading, _ scope: VerdictScope) -> DataTable.Cell {
      let found = brief.findings.readings.first {
        $0.reading.id == reading.id && $0.scope == scope
      }
      guard let found else { return .text("–") }
      let open = words.open(found).map { "<p class=\"open\">\($0)</p>" as HTML }
      return .init(
        html: "\(Badge(found.state).html)<p>\(words.reasons(found))</p>\(open)",
        exact: found.state.rawValue)
    }
    return DataTable(
      id: "verdicts", caption: "What it comes to", columns: named("scope"),
      rows: VerdictScope.allCases.map { scope in
        [.text(scope.rawValue), verdict(left, scope), verdict(right, scope)]
      })
  }

  private func named(_ first: String) -> [DataTable.Column] {
    [.init(title: first), .init(title: left.title), .init(title: right.title)]
  }

  private func speakers(_ ids: [String]) -> String {
    let names = ids.compactMap { brief.agreement.claim($0)?.speaker }
    return names.isEmpty ? "–" : names.joined(separator: ", ")
  }
}
