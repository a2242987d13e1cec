import Agreements
import Briefing
import HTML
import HTTPService
import Publishing
import ReleaseArchive
import TimeSeries
import TradeStatistics

/// The feeds of a site.
struct Feeds {
  let site: Site

  /// How many days of publication a feed of changes looks back: each is a brief.
  private static let days = 12

  /// How many releases the feed of releases tells.
  private static let releases = 60

  /// What was judged otherwise of an agreement, by the days of publication that changed it.
  func changes(of agreement: Agreement, _ state: PageState) throws -> ServiceAnswer {
    let turning = try site.store.turningDays(of: agreement)
    let days = turning.publications.filter { $0 <= state.day }.suffix(Feeds.days)
    var entries: [AtomFeed.Entry] = []
    // All of them first, so that what waits for an adjustment waits together.
    let interim = Interim()
    let briefs = try days.reversed().map { day in
      (
        day: day,
        before: try site.store.brief(
          of: agreement, asOf: day.advanced(by: -1), noting: interim),
        after: try site.store.brief(of: agreement, asOf: day, noting: interim)
      )
    }
    if interim.isNoted { throw Refusal.waitsForAdjustment }
    for (day, before, after) in briefs {
      let changes = JudgementComparison(before, after).changes
      guard !changes.isEmpty else { continue }
      let lines = changes.map { change in
        "\(change.subject): \(change.before ?? "not there") → \(change.after ?? "not there")"
      }
      entries.append(
        AtomFeed.Entry(
          id: "urn:pledgeline:changes:\(agreement.id):\(day)",
          title: "\(changes.count) judged otherwise by the releases of \(DateText.day(day))",
          day: day,
          address: PageState(asOf: day, today: state.today).address("agreements", agreement.id),
          content: lines.joined(separator: "\n")))
    }
    let path = ["agreements", agreement.id]
    return answer(
      AtomFeed(
        id: "urn:pledgeline:changes:\(agreement.id)",
        title: "\(agreement.title): changes of state", address: HTML.Address(path: path),
        own: HTML.Address(path: path + ["changes.atom"]), entries: entries))
  }

  /// The newest releases on file.
  func newReleases(_ list: ReleaseList) -> ServiceAnswer {
    let vintages = list.tables.flatMap { table in
      table.vintages.map { (table: table.table, vintage: $0) }
    }.filter { $0.table.flow != .exchangeRate }
    let newest = vintages.sorted { left, right in
      let (first, second) = (left.vintage.publication.day, right.vintage.publication.day)
      return first == second ? left.table < right.table : first > second
    }.prefix(Feeds.releases)
    return answer(
      AtomFeed(
        id: "urn:pledgeline:releases", title: "Releases on file",
        address: HTML.Address(path: ["releases"]), own: HTML.Address(path: ["releases.atom"]),
        entries: newest.map { table, vintage in
          AtomFeed.Entry(
            id: "urn:pledgeline:release:\(vintage.digest)",
            title: "\(TableText.line(table)), \(DateText.period(vintage.period))",
            day: vintage.publication.day,
            address: HTML.Address(path: ["releases", "\(table)"]),
            content: "published \(PublicationText.day(vintage.publication)), total "
              + "\(NumberText.exact(vintage.total)) \(table.currency)")
        }))
  }

  private func answer(_ feed: AtomFeed) -> ServiceAnswer {
    ServiceAnswer(
      contentType: "application/atom+xml; charset=utf-8", body: ServiceBody(feed.bytes))
  }
}
