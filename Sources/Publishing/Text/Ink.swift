/// Emphasis on a terminal; plain text elsewhere.
public struct Ink: Hashable, Sendable {
  /// Kinds of emphasis.
  public enum Tone: Sendable {
    /// Headings.
    case strong
    /// Remarks and sources.
    case faint
    /// What is as pledged.
    case good
    /// What is off.
    case bad
    /// What needs a look.
    case warn
  }

  /// Whether escape sequences are written.
  public let isColored: Bool

  /// Creates ink.
  public init(isColored: Bool) {
    self.isColored = isColored
  }

  /// No emphasis at all.
  public static let plain = Ink(isColored: false)

  /// The text in a tone.
  public func apply(_ tone: Tone, _ text: String) -> String {
    guard isColored, !text.isEmpty else { return text }
    let code =
      switch tone {
      case .strong: "1"
      case .faint: "2"
      case .good: "32"
      case .bad: "31"
      case .warn: "33"
      }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}
