public import ContentHash
public import TradeStatistics

/// A release that counts, as the archive's catalogue has it: all but its rows.
public struct CataloguedRelease: Sendable {
  /// What it says of itself, and in what role it counts.
  public let effective: EffectiveHead
  /// Names its content; two releases with the same digest say the same.
  public let digest: ContentDigest
  /// How many rows it has.
  public let rowCount: Int
  /// Its number in the archive.
  let id: Int64
}
