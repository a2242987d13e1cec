public import Agreements
public import TimeSeries
public import TradeStatistics

/// A pledge month by month by one measure: what was bought, and what was due by then.
///
/// Amounts are exact, in whole units of ``unit``. The figures are those that the score of the pledge is summed from.
public struct PledgePath: Hashable, Sendable {
  /// One month of the pledge's window.
  public struct Step: Hashable, Sendable {
    /// The month.
    public let month: Month
    /// What was bought in it; nil where its figures are not out yet.
    public let bought: Measured<Bounded<FixedPoint>>?
    /// What was bought from the window's first month to its end; nil where its figures are not out yet.
    public let toDate: Measured<Bounded<FixedPoint>>?
    /// What the releases behind ``toDate`` are.
    public let mark: PathMark
    /// The part of the targets that is due by its end, baseline included; without a proration that cannot be drawn.
    public let due: [Proration: FixedPoint]
  }

  /// One month of the baseline period.
  public struct BaselineMonth: Hashable, Sendable {
    /// The month.
    public let month: Month
    /// What was bought in it.
    public let bought: Measured<Bounded<FixedPoint>>
  }

  /// What was bought in several months together, where the score counts that and not each month.
  public struct Combined: Hashable, Sendable {
    /// The months.
    public let period: Period
    /// What was bought in them.
    public let bought: Bounded<FixedPoint>
  }

  /// Name of the pledge; `total` for the sum over all.
  public let id: String
  /// Title for people.
  public let title: String
  /// Name of the measure.
  public let measure: String
  /// Names of the pledges summed; the pledge itself for a single one.
  public let pledges: [String]
  /// What the amounts count.
  public let unit: FigureUnit
  /// The baseline period, where there is one.
  public let baselinePeriod: Period?
  /// The baseline period's months; empty where there is none.
  public let baseline: [BaselineMonth]
  /// Last month counted; nil where none of the window is published.
  public let through: Month?
  /// The months of the instalments, in order.
  public let steps: [Step]
  /// Figures of several months that the score is summed from, in order, none over another; most often none.
  public let combined: [Combined]
  /// Why nothing can be counted; nil where something is.
  public let missing: Reason?
  /// The releases behind the months.
  public let citations: [Citation]
}
