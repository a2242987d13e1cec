public import Agreements
public import ReleaseArchive
public import TimeSeries

/// Where several agreements stand on one day, and what they pledge more than once.
public struct Portfolio: Sendable {
  /// The day.
  public let asOf: Day
  /// A brief of each agreement that was made by the day, in the order given.
  public let briefs: [Brief]
  /// Agreements of later days, in the order given.
  public let later: [Agreement]
  /// What the agreements made by the day pledge more than once, in the wordings in force.
  public let overlaps: [PledgeOverlap]

  /// A row for each reading of each agreement; one for an agreement without readings.
  public var rows: [PortfolioRow] { briefs.flatMap(PortfolioRow.rows) }

  /// Puts briefs of one day together.
  ///
  /// - Parameters:
  ///   - agreements: All agreements on file; those of later days are told of by name.
  ///   - brief: The brief of one of the others.
  package init<Failure: Error>(
    asOf day: Day, of agreements: [Agreement], brief: (Agreement) throws(Failure) -> Brief
  ) throws(Failure) {
    var briefs: [Brief] = []
    for agreement in agreements where agreement.signed <= day {
      briefs.append(try brief(agreement))
    }
    self.asOf = day
    self.briefs = briefs
    later = agreements.filter { $0.signed > day }
    overlaps = PledgeOverlap.all(among: briefs.map(\.agreement))
  }
}

extension BriefMaker {
  /// Makes the briefs of several agreements on the day of the terms.
  public func portfolio(of agreements: [Agreement]) throws(ArchiveError) -> Portfolio {
    try Portfolio(asOf: terms.asOf, of: agreements) { agreement throws(ArchiveError) in
      try brief(of: agreement)
    }
  }
}
