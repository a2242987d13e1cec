/// The kinds of condition, each with its terms (METHODS, conditions).
public enum ConditionKind: Hashable, Sendable {
  /// The re-phased schedule has the same total, to the cent.
  case totalUnchanged
  /// What is left can still be bought within capacity.
  case feasible(Capacity)
  /// A flow does not jump when a shutdown ends.
  case noSurge(SurgeTerms)
  /// A rebound of exports is matched by purchases.
  case balancedRebound(BalancedReboundTerms)
  /// The deficit is not wider than in a reference window.
  case balance(BalanceTerms)
}
