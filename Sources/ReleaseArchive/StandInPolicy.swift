/// Whether a later vintage may stand in for a first print that is not on file.
public enum StandInPolicy: String, Hashable, Sendable, Codable, CaseIterable {
  /// A later vintage stands in, and says so.
  case allowed
  /// Only what had been published counts.
  case refused
}
