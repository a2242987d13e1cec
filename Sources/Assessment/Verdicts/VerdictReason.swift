/// One link of the chain that decides a verdict.
public enum VerdictReason: Hashable, Sendable {
  /// A pledge by one measure.
  case pledge(PledgeVerdict)
  /// A condition that the reading's leeway hangs on.
  case condition(ConditionReport)
  /// Something that cannot be told.
  case unknown(Unknown)
}
