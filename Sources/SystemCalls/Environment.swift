#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The environment variables of the process.
public enum Environment {
  /// The value of a variable; nil if it is not set or is not UTF-8, the empty text if it is set to nothing.
  public static func value(_ name: String) -> String? {
    unsafe getenv(name).flatMap { unsafe String(validatingCString: $0) }
  }
}
