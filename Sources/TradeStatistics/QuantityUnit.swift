/// A unit of quantity, by the short code that statistics use.
public struct QuantityUnit: Hashable, Sendable, Codable, RawRepresentable {
  /// The code: `t`, `kg`, `bbl`, `m3`, `l`, `bu`, `units`.
  public let rawValue: String

  /// Creates a unit from a code of 1 to 12 visible ASCII characters, or nil.
  public init?(rawValue: String) {
    guard (1...12).contains(rawValue.utf8.count),
      rawValue.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
    else { return nil }
    self.rawValue = rawValue
  }
}

extension QuantityUnit: CustomStringConvertible {
  /// The code.
  public var description: String { rawValue }
}
