/// How firmly a text puts a pledge.
public enum Strength: String, Hashable, Sendable, Codable, CaseIterable {
  /// Binding.
  case shall
  /// A firm promise.
  case will
  /// An intention.
  case intends
  /// An expectation.
  case expects
  /// A best effort.
  case strives
  /// A ceiling of what may come, not a duty.
  case upTo = "up-to"

  /// Whether missing it breaks the agreement.
  public var binds: Bool { self == .shall || self == .will }
}
