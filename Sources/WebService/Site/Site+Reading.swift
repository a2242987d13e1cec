import Agreements
import Assessment
import Briefing
import HTTPService
import ReleaseArchive
import TimeSeries
import TradeStatistics

// What several routes look up.
extension Site {
  /// The brief of an agreement by its name.
  func brief(_ id: String, _ state: PageState) throws -> Brief {
    try store.brief(of: agreement(id), asOf: state.day, noting: state.interim)
  }

  /// All agreements on a state's day.
  func portfolio(_ state: PageState) throws(ArchiveError) -> Portfolio {
    try Portfolio(asOf: state.day, of: agreements) { agreement throws(ArchiveError) in
      try store.brief(of: agreement, asOf: state.day, noting: state.interim)
    }
  }

  /// The brief of an agreement by its name, with the months behind its figures.
  func illustrated(_ id: String, _ state: PageState) throws -> IllustratedBrief {
    try store.illustrated(agreement(id), asOf: state.day, noting: state.interim)
  }

  /// The publications next to a state's day.
  func steps(_ agreement: Agreement, _ state: PageState) throws -> (previous: Day?, next: Day?) {
    let steps = try store.turningDays(of: agreement).steps(from: state.day)
    return (steps.previous, steps.next.flatMap { $0 <= state.today ? $0 : nil })
  }

  /// A figure by its address.
  func figure(_ address: String, in ledger: Ledger) throws(Refusal) -> Figure {
    if let figure = ledger.figure(address) { return figure }
    throw Refusal(404, "No figure has that address on this day; 'figures' of the brief lists all.")
  }

  /// A claim that was made by the day.
  func claim(_ id: String, in brief: Brief) throws(Refusal) -> ClaimReview {
    if let review = brief.findings.claims.first(where: { $0.claim.id == id }) { return review }
    guard let claim = brief.agreement.claim(id) else {
      throw Refusal(404, "\(brief.agreement.id) has no claim of that name.")
    }
    throw Refusal(404, "The claim was made on \(claim.day), after the day that is shown.")
  }

  /// A code of an agreement's product list.
  func product(_ text: String, of agreement: Agreement) throws(Refusal) -> ProductCode {
    if let code = ProductCode(text), agreement.products.contains(where: { $0.code == code }) {
      return code
    }
    throw Refusal(404, "The code is not on the product list of \(agreement.id).")
  }

  /// A measure of an agreement.
  func measure(_ id: String, of agreement: Agreement) throws(Refusal) -> Measure {
    if let measure = agreement.measure(id) { return measure }
    let known = agreement.measures.map(\.id).joined(separator: ", ")
    throw Refusal(404, "\(agreement.id) has no measure of that name; its measures: \(known).")
  }

  /// All months on file of a product by a measure.
  func series(
    _ measure: Measure, _ code: ProductCode, _ state: PageState
  ) throws(ArchiveError) -> SeriesListing {
    try store.series(
      SeriesRequest(flow: measure.flow, product: code, from: nil, through: nil), asOf: state.day)
  }

  /// Every table on file.
  func releases(_ state: PageState) throws(ArchiveError) -> ReleaseList {
    let any = ReleaseFilter(source: nil, reporter: nil, partner: nil, flow: nil, period: nil)
    return try store.releases(any, asOf: state.day)
  }

  /// One table on file, by its line.
  func releases(of line: String, _ state: PageState) throws -> ReleaseList {
    let list = try releases(state)
    guard let table = list.tables.first(where: { "\($0.table)" == line })?.table,
      let only = list.only(table)
    else { throw Refusal(404, "No table of that name is on file by this day; see /releases.") }
    return only
  }

  /// The pairs of which a total is on file, each once from the side of who reports it.
  func pairs(_ state: PageState) throws(ArchiveError) -> [(first: Economy, second: Economy)] {
    var seen: Set<[String]> = []
    var pairs: [(first: Economy, second: Economy)] = []
    for entry in try releases(state).tables {
      let table = entry.table
      guard table.classification.level == .total, table.flow != .exchangeRate,
        table.partner != .world, seen.insert([table.reporter.code, table.partner.code]).inserted
      else { continue }
      pairs.append((table.reporter, table.partner))
    }
    return pairs
  }

  /// What changed for an agreement between the two days of a query.
  func comparison(
    _ id: String, _ query: RequestQuery, _ state: PageState
  ) throws -> Comparison {
    let days = try comparedDays(query, state)
    let interim = Interim()
    let comparison = try store.comparison(
      of: agreement(id), from: days.from, to: days.to, noting: interim)
    if interim.isNoted { throw Refusal.waitsForAdjustment }
    return comparison
  }

  /// Both days of a comparison; a year up to the day shown where the address names none.
  func comparedDays(
    _ query: RequestQuery, _ state: PageState
  ) throws(Refusal) -> (from: Day, to: Day) {
    let last = try PageState.day("to", in: query, today: state.today) ?? state.day
    let first =
      try PageState.day("from", in: query, today: state.today) ?? last.advanced(by: -365)
    guard first <= last else {
      throw Refusal(400, "'from' (\(first)) is not after 'to' (\(last)).")
    }
    return (first, last)
  }
}
