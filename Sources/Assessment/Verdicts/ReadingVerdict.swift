public import Agreements

/// What an agreement comes to under one of its readings, for one scope (METHODS §6).
public struct ReadingVerdict: Hashable, Sendable {
  /// The states, the worst first.
  public enum State: String, Hashable, Sendable, Codable, CaseIterable {
    /// A binding pledge is short or out of reach whatever measure counts, or a condition tripped.
    case broken
    /// The same of a pledge that is only intended, expected or striven for: it cannot be broken.
    case offCourse = "off course"
    /// So in some measure only; or a pledge is behind, or a condition near.
    case atRisk = "at risk"
    /// What decides is not measurable, or not yet testable.
    case undetermined
    /// Nothing of that in any measure.
    case kept
  }

  /// The reading.
  public let reading: Reading
  /// What is covered.
  public let scope: VerdictScope
  /// The verdict.
  public let state: State
  /// The shortest chain of reasons that decides it.
  public let reasons: [VerdictReason]
  /// What cannot be told, and might make it worse.
  public let open: [VerdictReason]
  /// Names of the measures that it rests on, in the order of the file.
  public let measures: [String]
  /// Measures that count pledges of the scope and cannot be measured, in the same order.
  public let unmeasured: [Unknown]
  /// Every pledge of the scope by each of its measures.
  public let pledges: [PledgeVerdict]

  /// Whether something is off by this reading: what `--fail-on-breach` looks at.
  public var isBreach: Bool { state == .broken || state == .offCourse }
}
