/// A nomenclature in one edition, such as `HS2017`, and the level of detail of a table in it.
public struct Classification: Hashable, Sendable, Codable {
  /// How finely a table's rows are cut.
  public enum Level: String, Hashable, Sendable, Codable, CaseIterable {
    /// One row for everything.
    case total
    /// Two digits: chapters.
    case hs2 = "HS2"
    /// Four digits: headings.
    case hs4 = "HS4"
    /// Six digits: subheadings, the finest that all countries share.
    case hs6 = "HS6"
    /// Eight digits: China's and the EU's tariff lines.
    case hs8 = "HS8"
    /// Nine or ten digits: US Schedule B and HTS lines.
    case hs10 = "HS10"
    /// Chosen lines of different lengths.
    case lines
    /// Currencies by ISO 4217 code.
    case currency

    /// Number of digits of the finest rows; nil where there is no nomenclature.
    public var digits: Int? {
      switch self {
      case .total, .currency: nil
      case .hs2: 2
      case .hs4: 4
      case .hs6: 6
      case .hs8: 8
      case .hs10, .lines: 10
      }
    }
  }

  /// The nomenclature with its edition: `HS2017`; `none` for totals and currencies.
  public let edition: String
  /// The level of detail.
  public let level: Level

  /// Creates a classification.
  public init(edition: String, level: Level) {
    self.edition = edition
    self.level = level
  }

  /// One row for everything, in no nomenclature.
  public static let total = Classification(edition: "none", level: .total)
}
