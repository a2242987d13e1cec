/// A currency by its ISO 4217 code.
public struct Currency: Hashable, Sendable, Codable, RawRepresentable {
  /// The ISO 4217 code, three capital letters.
  public let rawValue: String

  /// Creates a currency, or nil where the code is not three capital letters.
  public init?(rawValue: String) {
    guard rawValue.utf8.count == 3, rawValue.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
      return nil
    }
    self.rawValue = rawValue
  }

  private init(known: String) {
    self.rawValue = known
  }

  /// US dollar.
  public static let usd = Currency(known: "USD")
  /// Euro.
  public static let eur = Currency(known: "EUR")
  /// Chinese yuan, the renminbi.
  public static let yuan = Currency(known: "CNY")
  /// No currency (ISO 4217 keeps `XXX` for that): the table counts quantities, and its rows have no values.
  public static let none = Currency(known: "XXX")

  /// The sign that text for people uses: `US$`, `S$`, otherwise the code and a space.
  public var sign: String {
    switch rawValue {
    case "USD": "US$"
    case "SGD": "S$"
    case "EUR": "€"
    case "GBP": "£"
    case "JPY": "¥"
    default: rawValue + " "
    }
  }
}

extension Currency: CustomStringConvertible {
  /// The ISO 4217 code.
  public var description: String { rawValue }
}
