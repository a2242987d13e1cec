public import Agreements
public import TimeSeries

/// A claim beside what the figures on file said on its day.
public struct ClaimReview: Hashable, Sendable {
  /// Whether the figures bear a claim out.
  public enum Verdict: Hashable, Sendable {
    /// Equal after rounding to the printed digits.
    case agrees
    /// Not equal, and no stand-in or tolerance could explain it.
    case differs
    /// Something is missing that would decide.
    case cannotBeChecked(Reason)
    /// A statement without a figure to compare.
    case statement
  }

  /// The claim.
  public let claim: Claim
  /// Whether the figures bear it out.
  public let verdict: Verdict
  /// What the figures on file said, where they said anything.
  public let found: Figure?
  /// Claimed − found.
  public let gap: Figure?
  /// Increment progress by the claim's own target and baseline, where it names both.
  public let increment: Figure?
  /// What else is to be known, in order.
  public let remarks: [String]
}
