/// What lies at a path.
public enum FileKind: Hashable, Sendable {
  /// A file with content.
  case regular
  /// A directory.
  case directory
  /// A pipe, a socket or a device.
  case other
  /// Nothing, or nothing that this user may see.
  case missing
}
