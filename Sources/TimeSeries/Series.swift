/// Observations of one quantity in time, with every gap's cause.
///
/// Monthly observations stand side by side from `start`; periods of other lengths (a combined
/// January–February, a published quarter or year) are kept beside them and never split. A gap is
/// missing, never zero.
public struct Series<Value: AdditiveArithmetic & Comparable & Hashable & Sendable>: Sendable {
  /// One observation: the period that it covers and its value with bounds.
  public struct Observation: Hashable, Sendable {
    /// The period covered.
    public let period: Period
    /// The value with its bounds.
    public let value: Bounded<Value>

    /// Creates an observation.
    public init(period: Period, value: Bounded<Value>) {
      self.period = period
      self.value = value
    }
  }

  /// First month of the regular part, or nil where there is no monthly observation.
  public let start: Month?
  /// Monthly values from `start`; nil where the month is a gap.
  public let values: [Bounded<Value>?]
  /// Observations that cover more than a month, in order of time.
  public let spans: [Observation]
  /// Why a gap is a gap, for the months where it is known.
  public let causes: [Month: Reason]
  /// The cause of every other gap.
  public let missing: Reason

  /// Creates a series from observations in any order.
  ///
  /// Observations of days and weeks stay out: they line up with no month.
  ///
  /// - Parameters:
  ///   - observations: At most one for a period; of two for the same days the later wins.
  ///   - causes: Causes of single gaps.
  ///   - missing: Cause of all other gaps, and of the whole where there is no observation.
  public init(_ observations: [Observation], causes: [Month: Reason] = [:], missing: Reason) {
    // A plain loop: chains of lazy steps are left to generic code here, which takes longer than all the rest.
    var bounds: (first: Month, last: Month)?
    for observation in observations {
      guard let month = observation.period.month else { continue }
      bounds = (min(bounds?.first ?? month, month), max(bounds?.last ?? month, month))
    }
    let first = bounds?.first
    var monthly: [Bounded<Value>?] = []
    if let bounds {
      monthly = Array(repeating: nil, count: bounds.last.ordinal - bounds.first.ordinal + 1)
    }
    var spans: [Period: Bounded<Value>] = [:]
    for observation in observations {
      if let first, let month = observation.period.month {
        monthly[month.ordinal - first.ordinal] = observation.value
      } else if observation.period.months != nil {
        spans[observation.period.canonical] = observation.value
      }
    }
    self.start = first
    self.values = monthly
    self.spans = spans.map { Observation(period: $0.key, value: $0.value) }
      .sorted { $0.period < $1.period }
    self.causes = causes
    self.missing = missing
  }

  /// Last month of the regular part, or nil where there is no monthly observation.
  public var end: Month? { start?.advanced(by: values.count - 1) }

  /// Whether there is no observation at all.
  public var isEmpty: Bool { values.isEmpty && spans.isEmpty }

  /// The value of one month, or the cause of the gap.
  public subscript(month: Month) -> Measured<Bounded<Value>> {
    if let value = monthly(month) { return .value(value) }
    return .notMeasurable(cause(of: month))
  }

  /// Latest day covered by any observation.
  public var lastDay: Day? {
    [end?.lastDay, spans.map(\.period.lastDay).max()].compactMap(\.self).max()
  }

  /// Why a month has no value of its own.
  public func cause(of month: Month) -> Reason {
    if let known = causes[month] { return known }
    let holder = spans.filter { $0.period.contains(Period(month)) }
      .min { ($0.period.months?.count ?? 0) < ($1.period.months?.count ?? 0) }
    guard let holder else { return missing }
    return Reason(
      .onlyCombined, "\(month) is published only combined, as \(holder.period)")
  }

  func monthly(_ month: Month) -> Bounded<Value>? {
    guard let start else { return nil }
    let index = month.ordinal - start.ordinal
    return values.indices.contains(index) ? values[index] : nil
  }
}
