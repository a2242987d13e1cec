public import TimeSeries
public import TradeStatistics

/// What a test finds along a series.
public struct TestResult: Hashable, Sendable {
  /// Where it stands in the latest window.
  public let state: TestState
  /// The latest window; nil where none is tested yet.
  public let window: Period?
  /// What is tested in the latest window.
  public let value: FixedPoint?
  /// What it is tested against: the test trips over it, not at it.
  public let threshold: FixedPoint?
  /// Every window tested, in order of time.
  public let path: [TestStep]
  /// What is left for the next month and the next three.
  public let room: [Room]

  /// Threshold − value.
  public var distance: FixedPoint? {
    guard let value, let threshold else { return nil }
    return threshold - value
  }

  /// The share of a threshold under which what is left is near it.
  public static let margin = FixedPoint(mantissa: 1, exponent: -1)

  /// Creates a result without figures.
  init(_ state: TestState, room: [Room] = [], path: [TestStep] = []) {
    self.init(state, window: nil, value: nil, threshold: nil, path: path, room: room)
  }

  init(
    _ state: TestState, window: Period?, value: FixedPoint?, threshold: FixedPoint?,
    path: [TestStep], room: [Room]
  ) {
    self.state = state
    self.window = window
    self.value = value
    self.threshold = threshold
    self.path = path
    self.room = room
  }

  /// The result that a path ends in.
  ///
  /// - Parameter window: that of the last step.
  /// - Precondition: the last step has value and upper bound.
  init(endingIn path: [TestStep], window: Period, room: [Room]) {
    guard let last = path.last, let value = last.value, let threshold = last.upper else {
      preconditionFailure("a path ends in a month that can be told")
    }
    self.init(
      TestResult.state(of: path, value: value, threshold: threshold), window: window, value: value,
      threshold: threshold, path: path, room: room)
  }

  private static func state(
    of path: [TestStep], value: FixedPoint, threshold: FixedPoint
  ) -> TestState {
    guard value > threshold else {
      return threshold - value < threshold.magnitude * margin ? .near : .holds
    }
    var since = path[path.count - 1].month
    for step in path.reversed() {
      guard step.isOver else { break }
      since = step.month
    }
    return .tripped(since: since)
  }
}
