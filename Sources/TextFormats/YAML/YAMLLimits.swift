/// How large a YAML file may be; keeps a hostile file from taking memory or time.
public struct YAMLLimits: Hashable, Sendable {
  /// The most bytes in the file.
  public var bytes: Int
  /// The most levels of mappings and lists inside each other.
  public var depth: Int
  /// The most scalars, lists and mappings.
  public var nodes: Int
  /// The most bytes in one scalar.
  public var scalarBytes: Int

  /// Sets the limits; the defaults are far above any agreement file.
  public init(
    bytes: Int = 8 << 20, depth: Int = 64, nodes: Int = 200_000, scalarBytes: Int = 64 << 10
  ) {
    self.bytes = bytes
    self.depth = depth
    self.nodes = nodes
    self.scalarBytes = scalarBytes
  }

  /// 8 MiB, 64 levels, 200,000 nodes, scalars of 64 KiB.
  public static let `default` = YAMLLimits()
}
