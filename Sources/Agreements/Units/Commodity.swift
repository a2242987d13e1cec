/// What an amount is of, where a unit of it means another weight than of something else.
public enum Commodity: String, Hashable, Sendable, Codable, CaseIterable {
  /// Soybeans.
  case soybeans
  /// Wheat.
  case wheat
  /// Maize, which the United States call corn.
  case corn
  /// Grain sorghum.
  case sorghum
  /// Rye.
  case rye
  /// Barley.
  case barley
  /// Oats.
  case oats
  /// Rapeseed, canola.
  case rapeseed
  /// Rice in the husk.
  case roughRice = "rough-rice"
  /// Crude petroleum.
  case crudeOil = "crude-oil"
  /// Liquefied natural gas.
  case lng
}
