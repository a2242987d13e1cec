public import TimeSeries

/// One test of a condition with its numbers.
public struct ConditionLeg: Hashable, Sendable {
  /// A month of the path that a test looks along.
  public struct Step: Hashable, Sendable {
    /// The month.
    public let month: Month
    /// The tested value; nil where the month is not on file.
    public let value: Double?
    /// The bounds that it is tested against; nil where the test has none there.
    public let bounds: ClosedRange<Double>?
    /// What the month is called by this test, such as `hole` or `surge`; empty where it has no names.
    public let name: String

    /// Creates a step.
    public init(month: Month, value: Double?, bounds: ClosedRange<Double>?, name: String = "") {
      self.month = month
      self.value = value
      self.bounds = bounds
      self.name = name
    }
  }

  /// How far a flow may move within some months before the leg trips.
  public struct Headroom: Hashable, Sendable {
    /// The months that are not published yet.
    public let period: Period
    /// What the flow may come to at most (or must at least), in its unit.
    public let limit: Figure
    /// The limit less the same months of the reference.
    public let room: Figure
    /// The room as a share of the reference.
    public let share: Figure
    /// Purchases that would make it hold, where purchases can.
    public let restoring: Figure?

    /// Creates a headroom.
    public init(period: Period, limit: Figure, room: Figure, share: Figure, restoring: Figure?) {
      self.period = period
      self.limit = limit
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
  /// What is tested.
  public let value: Figure?
  /// What it is tested against.
  public let threshold: Figure?
  /// Threshold − value, in the direction that leaves room above zero.
  public let distance: Figure?
  /// Further numbers of the working, in the order they are shown.
  public let working: [Figure]
  /// What is left for the months to come.
  public let headroom: [Headroom]
  /// The path month by month.
  public let path: [Step]
  /// What a reader must know of it: sensitivity, adjustment used, end points that mislead.
  public let notes: [String]

  /// Creates a leg.
  public init(
    id: String, title: String, state: ConditionState, value: Figure? = nil,
    threshold: Figure? = nil, distance: Figure? = nil, working: [Figure] = [],
    headroom: [Headroom] = [], path: [Step] = [], notes: [String] = []
  ) {
    self.id = id
    self.title = title
    self.state = state
    self.value = value
    self.threshold = threshold
    self.distance = distance
    self.working = working
    self.headroom = headroom
    self.path = path
    self.notes = notes
  }
}
