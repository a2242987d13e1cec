public import TradeStatistics

/// A release that counts, with what it says of each listed code in place of its rows.
public struct CoveredRelease: Sendable {
  /// The release and in what role it counts.
  public let effective: EffectiveHead
  let cover: ReleaseCover
  let listed: ListedRows

  /// A release with a cover of it that was kept.
  public init(_ effective: EffectiveHead, cover: ReleaseCover) {
    self.effective = effective
    self.cover = cover
    self.listed = cover.listed
  }

  /// The same with its rows under listed codes, for a release that prints no quantities.
  public func with(_ rows: [ReleaseRow], map: ProductMap) -> CoveredRelease {
    let release = Release(head: effective.release, rows: rows)
    return CoveredRelease(
      effective, cover: cover, listed: ListedRows(of: release, map: map))
  }

  private init(_ effective: EffectiveHead, cover: ReleaseCover, listed: ListedRows) {
    self.effective = effective
    self.cover = cover
    self.listed = listed
  }

  /// Whether the rows under listed codes are there.
  public var hasListedRows: Bool { listed != .unquantified }
}
