/// The short name of a statistical office or publisher, such as `census` or `gacc`.
public struct SourceID: Hashable, Sendable, Codable, RawRepresentable {
  /// Lower-case letters, digits and hyphens.
  public let rawValue: String

  /// Creates a source name, or nil where it holds anything but lower-case letters, digits, hyphens.
  public init?(rawValue: String) {
    guard (1...32).contains(rawValue.utf8.count),
      rawValue.utf8.allSatisfy({
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
      })
    else { return nil }
    self.rawValue = rawValue
  }

  private init(known: String) {
    self.rawValue = known
  }

  /// Chinese customs.
  public static let chinaCustoms = SourceID(known: "gacc")
  /// The US Department of Agriculture.
  public static let agriculture = SourceID(known: "usda")
}

extension SourceID: CustomStringConvertible {
  /// The short name.
  public var description: String { rawValue }
}
