/// The stream for messages.
public enum StandardError {
  /// Writes text as UTF-8; a failure is dropped, for there is no place left to report it.
  public static func write(_ text: String) {
    _ = writeFully(Array(text.utf8), to: 2)
  }
}
