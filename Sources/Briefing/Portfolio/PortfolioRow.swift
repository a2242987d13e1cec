public import Agreements
public import Assessment

/// One reading of an agreement with its verdicts; or, where it states no reading, its pledges by where they stand.
public struct PortfolioRow: Sendable {
  /// Pledges that stand alike.
  public struct Group: Hashable, Sendable {
    /// Where they stand.
    public let standing: Standing
    /// The pledges, in the order of the file, each with the ways of counting that say so.
    public let pledges: [Entry]
  }

  /// A pledge of a group.
  public struct Entry: Hashable, Sendable {
    /// The pledge.
    public let pledge: Pledge
    /// The ways of counting that say so; empty where all do, and where none tells.
    public let bases: [String]
  }

  /// The agreement.
  public let agreement: Agreement
  /// The reading; nil where the agreement states none.
  public let reading: Reading?
  /// The verdict for each scope; empty without a reading.
  public let verdicts: [ReadingVerdict]
  /// The pledges by where they stand, the worst first; empty with a reading.
  public let groups: [Group]

  /// Titles of quantities that are counted without a target; empty with a reading.
  public var tracked: [String] { reading == nil ? agreement.tracked.map(\.title) : [] }

  /// The rows of one brief.
  public static func rows(of brief: Brief) -> [PortfolioRow] {
    let agreement = brief.agreement
    guard !agreement.readings.isEmpty else {
      return [
        PortfolioRow(
          agreement: agreement, reading: nil, verdicts: [], groups: groups(of: brief))
      ]
    }
    return agreement.readings.map { reading in
      PortfolioRow(
        agreement: agreement, reading: reading,
        verdicts: brief.findings.readings.filter { $0.reading.id == reading.id }, groups: [])
    }
  }

  // The worst first; what cannot be told, and what is not owed yet, last.
  private static let order: [Standing] = [
    .breached, .exceeded, .short, .outOfReach, .farBehind, .behind, .onPath, .met, .notStarted,
    .notDue, .notMeasurable,
  ]

  private static func groups(of brief: Brief) -> [Group] {
    let states = brief.agreement.pledges.map { ($0, standings(of: $0, in: brief.findings)) }
    return order.compactMap { standing in
      let entries = states.compactMap { pledge, standings -> Entry? in
        let bases = standings.filter { $0.standing == standing }.map(\.basis)
        if standings.isEmpty {
          return standing == .notMeasurable ? Entry(pledge: pledge, bases: []) : nil
        }
        guard !bases.isEmpty else { return nil }
        return Entry(pledge: pledge, bases: bases.count == standings.count ? [] : bases)
      }
      return entries.isEmpty ? nil : Group(standing: standing, pledges: entries)
    }
  }

  // A way of counting without figures says nothing beside one that has them.
  private static func standings(
    of pledge: Pledge, in findings: Findings
  ) -> [(basis: String, standing: Standing)] {
    let scored = findings.scores.filter { $0.id == pledge.id && $0.id != "total" }
      .map { (basis: $0.measure, standing: $0.standing) }
    let reported = findings.reports.filter { $0.pledge.id == pledge.id }
      .map { (basis: $0.basis, standing: $0.standing) }
    let all = reported.isEmpty ? scored : reported
    return all.filter { $0.standing != .notMeasurable }
  }
}
