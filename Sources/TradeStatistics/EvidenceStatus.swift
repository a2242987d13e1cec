/// How a release's figures came to be on file.
public enum EvidenceStatus: String, Hashable, Sendable, Codable, CaseIterable {
  /// The office's own table.
  case official
  /// Computed from figures that the office published, within the stated tolerance.
  case derived
  /// The office's figure as the press printed it, good to the printed digits.
  case press
}
