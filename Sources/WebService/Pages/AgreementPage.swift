import Agreements
import Assessment
import Briefing
import HTML
import Publishing
import SystemCalls
import TimeSeries
import TradeStatistics

/// Where an agreement stands, with everything that it rests on.
struct AgreementPage: Sendable {
  let site: Site
  let brief: Brief
  let state: PageState
  let tables: AgreementTables
  private let charts: AgreementCharts

  init(site: Site, illustrated: IllustratedBrief, state: PageState) {
    self.site = site
    self.brief = illustrated.brief
    self.state = state
    tables = AgreementTables(brief, state)
    charts = AgreementCharts(illustrated, state, offersPNG: site.rasterize != nil)
  }

  var agreement: Agreement { brief.agreement }
  var path: [String] { ["agreements", agreement.id] }
  var findings: Findings { brief.findings }
  var amounts: Amounts { tables.amounts }

  /// A chart with its files; nothing where there is none.
  func chart(_ name: ChartName) -> HTML { charts.html(of: name) }

  /// The page.
  func html(steps: (previous: Day?, next: Day?)) -> HTML {
    Page(
      site: site, state: state, title: agreement.title,
      summary: "Pledges of \(agreement.buyer.name) to \(agreement.seller.name) against official "
        + "statistics, as of \(DateText.day(state.day)).",
      path: path,
      alternates: [
        .init(
          type: "application/json", title: "The brief as JSON",
          address: state.address(path: ["api", "v1"] + path)),
        .init(
          type: "application/atom+xml", title: "Changes of state",
          address: HTML.Address(path: path + ["changes.atom"])),
      ],
      stamp: StampText.line(brief.stamp), steps: steps, content: content
    ).html
  }

  private var content: HTML {
    let sections = self.sections.filter { !$0.content.isEmpty }
    let contents = HTML.list(
      sections.map { .link(state.address(path: path, fragment: $0.id), "\($0.title)") })
    return """
      <h1>\(agreement.title)</h1>
      <p class="facts">\(facts)</p>
      <div class="columns">
      <nav class="contents" aria-label="On this page">\(contents)</nav>
      <div class="body">
      \(sections.map(\.html).joined())
      </div>
      </div>
      """
  }

  // Each takes figures of the brief alone, and together they take most of a page's time: they are made side by side.
  private var sections: [Section] {
    let parts: [(id: String, title: String, content: @Sendable () -> HTML)] = [
      ("state", "State of each reading", { readings }),
      ("gauge", "Balance of trade", { gauge }),
      ("pledges", "Pledges", { pledges }),
      ("counts", "Counts side by side", { counts }),
      ("kinds", "Ceilings and pledges of other kinds", { kinds }),
      ("groups", "Sectors and sub-categories", { groups }),
      ("conditions", "Conditions", { conditions }),
      ("unknown", "What cannot be told", { unknowns }),
      ("texts", "What the texts say", { statements }),
      ("checkpoints", "Days of reckoning", { checkpoints }),
      ("claims", "Claims", { claims }),
      ("obligations", "Obligations", { tables.obligations.section }),
      ("coverage", "Coverage of the product list", { coverage }),
      ("vintages", "How a figure was revised", { chart(.vintages) }),
      ("sources", "Texts, data and comparison", { sources }),
    ]
    return WorkerThreads.map(parts) { Section($0.id, $0.title, $0.content()) }
  }

  private var facts: HTML {
    let done = agreement.isSigned ? "signed" : "announced"
    var parts = ["Buyer \(agreement.buyer.name), seller \(agreement.seller.name)"]
    if state.day < agreement.signed {
      parts.append("not \(done) until \(DateText.day(agreement.signed))")
    } else {
      parts.append("\(done) \(DateText.day(agreement.signed))")
      if let day = agreement.inForce {
        parts.append("in force \(state.day < day ? "from" : "since") \(DateText.day(day))")
      }
    }
    let window = agreement.window
    parts.append(
      "purchases \(DateText.month(window.lowerBound)) to \(DateText.month(window.upperBound))")
    let remarks = [RateText.line(brief.display)].compactMap(\.self)
    return "\((parts + remarks).joined(separator: " · "))"
  }

  private var readings: HTML {
    let words = VerdictText(brief, amounts: amounts)
    let cards = agreement.readings.map { reading -> HTML in
      let verdicts = findings.readings.filter { $0.reading.id == reading.id }
      let lines = verdicts.map { verdict -> HTML in
        let open = words.open(verdict).map { "<p class=\"open\">\($0)</p>" as HTML }
        return """
          <dt>\(verdict.scope.rawValue) \(Badge(verdict.state).html)</dt>
          <dd><p>\(words.reasons(verdict))</p>\(open)</dd>
          """
      }.joined(separator: "\n")
      return """
        <article class="card" id="reading-\(reading.id)">
        <h3>\(reading.title)</h3>
        <p class="note">\(words.terms(reading))</p>
        <dl>\(lines)</dl>
        </article>
        """
    }
    guard !cards.isEmpty else {
      return "<p>The agreement's file states no reading; each pledge is judged by itself.</p>"
    }
    let compare: HTML =
      cards.count < 2
      ? HTML()
      : """
      <p><a href="\(state.address(path: ["agreements", agreement.id, "readings"]))">Compare two \
      readings side by side</a></p>
      """
    return "<div class=\"cards\">\(cards.joined(separator: "\n"))</div>\n\(compare)"
  }

  private var gauge: HTML {
    guard let report = findings.gauge else { return HTML() }
    let view = GaugeTableView(report: report, cells: tables.cells, unit: amounts.unit)
    let notes = (view.records(RecordText(amounts: amounts)) + view.adjusters)
      .map { "\($0)" as HTML }
    let pair = state.address(path: ["balances", report.of.code, report.with.code])
    let table = tables.gauge
    let shown: HTML =
      table.rows.isEmpty ? "<p>Nothing is on file by this day.</p>" : table.html
    return """
      \(chart(.gauge))\(shown)
      \(notes.isEmpty ? HTML() : HTML.list(notes))
      \(tables.mirror.section)
      <p><a href="\(pair)">The balance of the pair in full</a></p>
      """
  }

  private var pledges: HTML {
    let shown = agreement.measures.map { measure -> HTML in
      let table = tables.pledges(by: measure)
      guard table.rows.isEmpty else { return table.html + tables.pace(by: measure).section }
      let scores = findings.scores.filter { $0.measure == measure.id && $0.id != "total" }
      guard let first = scores.first else { return HTML() }
      return """
        <p><strong>\(measure.title)</strong>: not measurable: \
        \(first.reason?.text ?? "nothing is on file") \
        (\(scores.map(\.title).joined(separator: ", "))).</p>
        """
    }
    let rule: HTML = """
      <p class="note">% of due = bought ÷ target due to date. % on top = (bought − base to date) ÷ \
      (amount on top due to date): 0 % means no more than the base year, below 0 % means less.</p>
      """
    let marks = MarkText.lines(amounts).map { "\($0)" as HTML }
    return chart(.pledgeLine) + shown.joined(separator: "\n") + uncounted + rule
      + (marks.isEmpty ? HTML() : HTML.list(attributes: [HTML.Attribute("class", "marks")], marks))
  }

  // Pledges that no measure counts are pledges all the same.
  private var uncounted: HTML {
    let others = agreement.pledges.filter { $0.measuredBy.isEmpty }
    guard !others.isEmpty else { return HTML() }
    let rows = others.map { pledge -> HTML in
      "<strong>\(pledge.title)</strong> (\(pledge.strength.rawValue)): \(pledge.notMeasured ?? "counted by no measure of the file")"
    }
    return "<h3>Not counted by figures</h3>\n\(HTML.list(rows))"
  }
}
