package import ContentHash
public import TradeStatistics

/// A release with what recording it needs to know beforehand: its content digest, its total, what forbids it.
///
/// Made of the release alone, on any thread and without an archive, for this is most of the work of recording.
public struct PreparedRelease: Sendable {
  /// The release.
  public let release: Release
  /// The digest of what it says; nil where it cannot be recorded.
  package let digest: ContentDigest?
  /// The sum of its values.
  let total: FixedPoint
  /// Its rows, packed as far as no dictionary is needed for that; nil where it cannot be recorded.
  let columns: ReleaseColumns?
  /// Why it cannot be recorded; recording it throws this.
  let fault: ReleaseFault?

  /// Checks a release, adds it up and takes its digest.
  public init(_ release: Release) {
    self.release = release
    let fault = ReleaseFault(release)
    columns = fault == nil ? ReleaseColumns(release.rows) : nil
    self.fault = fault ?? (columns == nil ? .tooManyUnits : nil)
    digest = columns == nil ? nil : ReleaseDigest.digest(of: release)
    total = columns == nil ? .zero : release.total
  }
}
