#if canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// How many files and sockets the process may have open.
enum DescriptorLimit {
  /// Descriptors that are none of a service's connections: files, the archive, what the library needs.
  private static let reserve = 128

  /// Asks for descriptors for so many connections, and says for how many there are.
  ///
  /// A service that accepts more connections than there are descriptors spends its time on being refused.
  static func connections(wanted: Int) -> Int {
    var limit = rlimit()
    let kind = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    guard unsafe getrlimit(kind, &limit) == 0 else { return min(wanted, 1024 - reserve) }
    let needed = rlim_t(wanted + reserve)
    if limit.rlim_cur < needed {
      limit.rlim_cur = min(needed, limit.rlim_max)
      if unsafe setrlimit(kind, &limit) != 0 { _ = unsafe getrlimit(kind, &limit) }
    }
    let available = Int(clamping: limit.rlim_cur) - reserve
    return max(1, min(wanted, available))
  }
}
