#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension FileSystem {
  /// Whether a file gives nothing to anybody but its owner, as one of secrets should (`chmod 600`).
  public static func isPrivate(_ path: String) throws(SystemError) -> Bool {
    try OpenFile(path, flags: O_RDONLY).status().st_mode & 0o077 == 0
  }
}
