/// What a command line asks for.
public enum ParseOutcome: Sendable, Equatable {
  /// Run the command at this path of names below the root (empty: the root itself).
  case run(path: [String], ParsedArguments)
  /// Show the help of the command at this path below the root; exit status 0.
  case help(path: [String])
  /// Show the version; exit status 0.
  case version
  /// Show the error on standard error; exit status ``UsageError/exitCode``.
  case failure(UsageError)
}
