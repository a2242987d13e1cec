/// Whether seasonal swings were taken out, and by whom.
public enum Adjustment: String, Hashable, Sendable, Codable, CaseIterable {
  /// As counted.
  case none
  /// Seasonally adjusted by the publishing office.
  case official = "official-seasonal"
}
