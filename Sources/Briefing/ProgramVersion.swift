/// The version of the program, stamped on everything it writes.
public enum ProgramVersion {
  /// Semantic version.
  public static let current = "0.1.0"
  /// Day of the version, for the manual page.
  public static let date = "2026-11-24"
}
