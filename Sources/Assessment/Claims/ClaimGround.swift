public import Agreements
import TimeSeries

/// A claim with what the figures known on its day say to it, before anything is entered or compared.
public struct ClaimGround: Sendable {
  enum Kind: Sendable {
    case finding(ClaimJudge.Finding)
    case record(ClaimJudge.RecordGround)
    /// Nothing to compare the claim with.
    case none
  }

  /// The claim.
  public let claim: Claim
  let kind: Kind
}
