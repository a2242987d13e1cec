#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What tells one content of a file from another without reading it: place, size and time of change.
public struct FileIdentity: Hashable, Sendable {
  /// The device that holds the file.
  public let device: UInt64
  /// The file's number on that device.
  public let inode: UInt64
  /// The size in bytes.
  public let size: Int
  /// When the content last changed, in nanoseconds since 1970-01-01 UTC.
  public let modified: Int64

  init(_ status: stat) {
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    size = Int(status.st_size)
    modified = Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
  }

  /// Whether both are the same file, whatever it held at either moment.
  public func isSameFile(as other: FileIdentity) -> Bool {
    device == other.device && inode == other.inode
  }
}
