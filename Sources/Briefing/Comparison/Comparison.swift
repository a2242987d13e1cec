public import Agreements
import Assessment
public import ReleaseArchive
public import TimeSeries
public import TradeStatistics

/// What changed for an agreement between two days: figures, standings, verdicts, obligations.
public struct Comparison: Sendable {
  /// A period of a table that was published between the days.
  public struct NewPeriod: Hashable, Sendable {
    /// The table.
    public let table: TableKey
    /// The period.
    public let period: Period
    /// Sum of its values, in whole units of the table's currency.
    public let total: FixedPoint
  }

  /// A period whose figures a later vintage changed.
  public struct Revision: Hashable, Sendable {
    /// The table.
    public let table: TableKey
    /// The period.
    public let period: Period
    /// Sum of the values before, over the codes that both vintages tell.
    public let before: FixedPoint
    /// Sum of the values after, over the same codes.
    public let after: FixedPoint
    /// Number of rows whose value changed by more than the vintages are good to.
    public let rows: Int
    /// The day of publication of the later vintage.
    public let published: Day
  }

  /// Something that was judged otherwise.
  public struct Change: Hashable, Sendable {
    /// What kind of thing was judged.
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
      /// A reading, for one scope.
      case reading
      /// A condition.
      case condition
      /// A pledge by one measure.
      case pledge
      /// A claim.
      case claim
      /// An obligation.
      case obligation
    }

    /// What kind of thing was judged.
    public let kind: Kind
    /// What was judged.
    public let subject: String
    /// How it was judged before; nil where it was not there yet.
    public let before: String?
    /// How it is judged now; nil where it is no longer there.
    public let after: String?
  }

  /// The agreement.
  public let agreement: Agreement
  /// The earlier brief.
  public let before: Brief
  /// The later brief.
  public let after: Brief
  /// Periods published between the days, by table and period.
  public let newPeriods: [NewPeriod]
  /// Periods revised between the days, by table and period.
  public let revisions: [Revision]
  /// Verdicts, conditions, standings, claims and obligations that changed, in the order of the brief.
  public let changes: [Change]

  /// Compares an agreement's state on two days.
  ///
  /// - Parameters:
  ///   - last: makes the later brief.
  ///   - earlier: the terms of the earlier one.
  ///   - made: both briefs, where they are made already.
  public init(
    of agreement: Agreement, by last: BriefMaker, from earlier: BriefTerms,
    made: (before: Brief, after: Brief)? = nil
  ) throws(ArchiveError) {
    let first = last.known(by: earlier)
    var (older, newer) = (first.loader, last.loader)
    let old = try older.loadRows(older.request(for: agreement), asOf: earlier.asOf)
    let new = try newer.loadRows(newer.request(for: agreement), asOf: last.terms.asOf)
    let figures = FigureComparison(old, new)
    self.agreement = agreement
    if let made {
      (before, after) = made
    } else {
      before = try first.brief(of: agreement)
      after = try last.brief(of: agreement)
    }
    self.newPeriods = figures.newPeriods
    self.revisions = figures.revisions
    self.changes = JudgementComparison(before, after).changes
  }
}
