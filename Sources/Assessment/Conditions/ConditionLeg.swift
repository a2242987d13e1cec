public import TimeSeries
public import TradeStatistics

/// One test of a condition with its numbers.
public struct ConditionLeg: Hashable, Sendable {
  /// A month of the path that a test looks along.
  public struct Step: Hashable, Sendable {
    /// The month, or the last one of its window.
    public let month: Month
    /// The tested value; nil where it cannot be told.
    public let value: FixedPoint?
    /// No lower than this; nil where the test has no such bound.
    public let lower: FixedPoint?
    /// No higher than this; nil where it cannot be told.
    public let upper: FixedPoint?
    /// What the month is called by this test, such as `hole` or `surge`; empty where it has no names.
    public let name: String

    /// Creates a step.
    public init(
      month: Month, value: FixedPoint?, lower: FixedPoint?, upper: FixedPoint?, name: String = ""
    ) {
      self.month = month
      self.value = value
      self.lower = lower
      self.upper = upper
      self.name = name
    }
  }

  /// What a forecast expects of one month, beside what was counted.
  public struct Expectation: Hashable, Sendable {
    /// The month.
    public let month: Month
    /// What was counted; the reason where nothing was, as for a month before its release.
    public let observed: Measured<FixedPoint>
    /// The median of the simulated paths; nil before the forecast begins.
    public let expected: FixedPoint?
    /// Between which amounts the month alone is expected; nil before the forecast begins.
    public let bounds: ClosedRange<FixedPoint>?

    /// Creates an expectation.
    public init(
      month: Month, observed: Measured<FixedPoint>, expected: FixedPoint?,
      bounds: ClosedRange<FixedPoint>?
    ) {
      self.month = month
      self.observed = observed
      self.expected = expected
      self.bounds = bounds
    }
  }

  /// A turn of the path.
  public struct Milestone: Hashable, Sendable {
    /// The turns that the rebound test tells.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
      /// The month with the deepest hole.
      case lowest
      /// The first month back in its own range.
      case restart
      /// The first month with nothing missing any more.
      case recovered
      /// The first month over the upper bound.
      case surge
    }

    /// Which turn.
    public let kind: Kind
    /// Its month; nil where none is on file.
    public let month: Month?

    /// Creates a milestone.
    public init(_ kind: Kind, _ month: Month?) {
      self.kind = kind
      self.month = month
    }
  }

  /// How far a flow may move within some months before the leg trips.
  public struct Headroom: Hashable, Sendable {
    /// The months that are not published yet.
    public let period: Period
    /// What the flow may come to at most, in its unit; at it the leg still holds.
    public let limit: Figure
    /// What the limit is compared with: the same months of the reference.
    public let reference: Figure
    /// The limit less the reference.
    public let room: Figure
    /// The room as a share of the reference.
    public let share: Figure
    /// More purchases within these months that make the leg hold again, where purchases can.
    public let restoring: Figure?

    /// Creates a headroom.
    public init(
      period: Period, limit: Figure, reference: Figure, room: Figure, share: Figure,
      restoring: Figure?
    ) {
      self.period = period
      self.limit = limit
      self.reference = reference
      self.room = room
      self.share = share
      self.restoring = restoring
    }
  }

  /// The leg's name within its condition: `rebound`, `year-on-year/2019`.
  public let id: String
  /// Title for people, with the parameters.
  public let title: String
  /// Where it stands.
  public let state: ConditionState
  /// The latest window tested; nil where there is none.
  public let window: Period?
  /// What is tested.
  public let value: Figure?
  /// What it is tested against: it trips over it, not at it.
  public let threshold: Figure?
  /// Threshold − value: above zero there is room.
  public let distance: Figure?
  /// Further numbers of the working, in the order they are shown.
  public let working: [Figure]
  /// What is left for the next month and the next three.
  public let headroom: [Headroom]
  /// The path month by month.
  public let path: [Step]
  /// Two years before the time tested and the months of the forecast; empty for tests that make none.
  public let expectations: [Expectation]
  /// The turns of the path; empty for tests that have none.
  public let milestones: [Milestone]
  /// The same test with other parameters, which decide nothing: they show how much hangs on the first.
  public let variants: [ConditionLeg]
  /// What a reader must know of it: adjustment used, end points that mislead.
  public let notes: [String]

  /// Creates a leg.
  public init(
    id: String, title: String, state: ConditionState, window: Period? = nil, value: Figure? = nil,
    threshold: Figure? = nil, distance: Figure? = nil, working: [Figure] = [],
    headroom: [Headroom] = [], path: [Step] = [], expectations: [Expectation] = [],
    milestones: [Milestone] = [], variants: [ConditionLeg] = [], notes: [String] = []
  ) {
    self.id = id
    self.title = title
    self.state = state
    self.window = window
    self.value = value
    self.threshold = threshold
    self.distance = distance
    self.working = working
    self.headroom = headroom
    self.path = path
    self.expectations = expectations
    self.milestones = milestones
    self.variants = variants
    self.notes = notes
  }
}
