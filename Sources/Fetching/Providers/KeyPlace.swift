/// Where a provider wants its access key, and where a user gets and keeps one.
public struct KeyPlace: Hashable, Sendable {
  /// The part of a request that carries the key.
  public enum Carrier: Hashable, Sendable {
    /// An item of the address's query.
    case query(String)
    /// A header.
    case header(String)
  }

  /// The part of a request that carries the key.
  public let carrier: Carrier
  /// The environment variable that holds it.
  public let variable: String
  /// The page on which anybody can get one.
  public let page: String
  /// Whether nothing is answered without one.
  public let isRequired: Bool

  init(_ carrier: Carrier, variable: String, page: String, isRequired: Bool = true) {
    self.carrier = carrier
    self.variable = variable
    self.page = page
    self.isRequired = isRequired
  }

  /// How to get a key and where to put it, as a clause.
  func remedy(_ provider: Provider) -> String {
    "get one at \(page) and set \(variable), or write '\(provider.rawValue): KEY' into "
      + "~/.config/pledgeline/keys (chmod 600)"
  }
}
