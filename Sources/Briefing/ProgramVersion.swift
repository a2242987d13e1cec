/// The version of the program, stamped on everything it writes.
public enum ProgramVersion {
  /// Semantic version.
  public static let current = "0.1.0"
}
