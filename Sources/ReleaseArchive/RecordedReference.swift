public import ContentHash
public import TradeStatistics

/// A document that figures are read with, as it is on file.
public struct RecordedReference: Hashable, Sendable {
  /// The document.
  public let document: ReferenceDocument
  /// SHA-256 of its content, whatever file it came in.
  public let digest: ContentDigest
  /// When it was recorded.
  public let recordedAt: Instant
}
