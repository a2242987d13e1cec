/// A text that is never shown: an access key.
///
/// Whatever prints, logs or dumps it gets `***`; only who sends it asks for it by ``reveal()``.
public struct Secret: Hashable, Sendable {
  private let text: String

  /// Keeps a text.
  public init(_ text: String) {
    self.text = text
  }

  /// The text itself, for the one place that sends it.
  public func reveal() -> String { text }

  /// A message with every occurrence of the secret taken out, as it is and as addresses write it.
  public func masked(in message: String) -> String {
    guard !text.isEmpty else { return message }
    return [text, PercentEncoding.encode(text)].reduce(message) { message, written in
      message.split(separator: written, omittingEmptySubsequences: false).joined(separator: "***")
    }
  }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// Three asterisks.
  public var description: String { "***" }
  /// Three asterisks.
  public var debugDescription: String { "***" }
  /// Nothing: a dump shows no more than a print does.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
