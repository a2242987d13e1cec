/// The file that a release was read from.
public struct SourceFile: Hashable, Sendable, Codable {
  /// The file's name, without folders.
  public let name: String
  /// SHA-256 of its bytes, 64 hexadecimal digits.
  public let sha256: String
  /// Where the figures were published, for people to follow.
  public let origin: String

  /// Creates a reference to a file.
  public init(name: String, sha256: String, origin: String) {
    self.name = name
    self.sha256 = sha256
    self.origin = origin
  }
}
