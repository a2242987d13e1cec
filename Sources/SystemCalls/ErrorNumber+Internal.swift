#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

// Numbers that this module acts upon and never shows.
extension ErrorNumber {
  /// The file system has no such function.
  static let notSupported = ErrorNumber(rawValue: EOPNOTSUPP)
  /// Somebody else holds the lock.
  static let wouldBlock = ErrorNumber(rawValue: EWOULDBLOCK)
}
