import Agreements
import Assessment
import Briefing
import HTML
import Publishing
import TimeSeries
import TradeStatistics

/// All agreements with the state of each reading.
struct LibraryPage {
  let site: Site
  let state: PageState
  /// Every agreement with its brief.
  let briefs: [Brief]

  /// The page.
  var html: HTML {
    Page(
      site: site, state: state, title: "Agreements",
      summary: "Managed-trade agreements and where each stands by official statistics.", path: [],
      alternates: [
        .init(
          type: "application/json", title: "The agreements as JSON",
          address: state.address("api", "v1", "agreements"))
      ], content: content
    ).html
  }

  private var content: HTML {
    // Those that figures can judge come first, the latest ones on top.
    let ordered = briefs.sorted { left, right in
      let (first, second) = (left.isJudged, right.isJudged)
      if first != second { return first }
      return left.agreement.signed > right.agreement.signed
    }
    let judged = ordered.filter(\.isJudged)
    let others = ordered.filter { !$0.isJudged }
    return """
      <h1>Where managed-trade agreements stand</h1>
      <p class="lead">What was pledged, what was bought by whose count, and what cannot be told — held \
      against official statistics, every vintage kept.</p>
      <section aria-labelledby="judged">
      <h2 id="judged">With readings</h2>
      <div class="shelf">
      \(judged.map(card).joined(separator: "\n"))
      </div>
      </section>
      <section aria-labelledby="others">
      <h2 id="others">Judged pledge by pledge</h2>
      <div class="shelf small">
      \(others.map(card).joined(separator: "\n"))
      </div>
      </section>
      """
  }

  private func card(_ brief: Brief) -> HTML {
    let agreement = brief.agreement
    let done = agreement.isSigned ? "Signed" : "Announced"
    let counted = agreement.pledges.count { !$0.measuredBy.isEmpty }
    let facts =
      "\(done) \(DateText.day(agreement.signed)) · \(agreement.buyer.name) to "
      + "\(agreement.seller.name) · \(counted) of \(agreement.pledges.count) pledges counted"
    return """
      <article class="card">
      <h3><a href="\(state.address("agreements", agreement.id))">\(agreement.title)</a></h3>
      <p class="note">\(facts)</p>
      \(states(brief))
      </article>
      """
  }

  private func states(_ brief: Brief) -> HTML {
    let agreement = brief.agreement
    guard !agreement.readings.isEmpty else {
      let groups = PortfolioRow.rows(of: brief).flatMap(\.groups).map { group -> HTML in
        "\(Badge(group.standing).html) <span class=\"note\">× \(group.pledges.count)</span>"
      }
      return groups.isEmpty
        ? "<p class=\"note\">Nothing is pledged; what is counted has no target.</p>"
        : "<p>\(groups.joined(separator: " "))</p>"
    }
    let rows = agreement.readings.map { reading -> HTML in
      let verdicts = brief.findings.readings.filter { $0.reading.id == reading.id }
      let badges = verdicts.map {
        "<span class=\"scope\">\($0.scope.rawValue)</span> \(Badge($0.state).html)" as HTML
      }
      return "<dt>\(reading.title)</dt><dd>\(badges.joined(separator: " "))</dd>"
    }
    return "<dl>\(rows.joined())</dl>"
  }
}

extension Brief {
  /// Whether the agreement states readings to judge by.
  fileprivate var isJudged: Bool { !agreement.readings.isEmpty }
}
