#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Ends the process with a code; 0 is success.
public func endProcess(code: Int32) -> Never {
  exit(code)
}
