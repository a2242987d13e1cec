/// What a table counts, seen from its reporter.
public enum Flow: String, Hashable, Sendable, Codable, CaseIterable {
  /// Goods or services leaving the reporter for the partner.
  case export
  /// Goods or services entering the reporter from the partner.
  case `import`
  /// Exports minus imports, where the office or the press printed only the difference.
  case balance
  /// Units of a currency for one unit of the reporter's, by currency code.
  case exchangeRate = "exchange-rate"
  /// Export sales of a week, less cancellations and changes of destination; may be negative. Not yet exports.
  case netSale = "net-sale"
  /// Export sales of a week before cancellations. Not yet exports.
  case grossSale = "gross-sale"
  /// Export sales not shipped yet, at the end of a week: a stock, which does not add up over weeks.
  case outstandingSale = "outstanding-sale"
  /// Exports since the start of a marketing year, at the end of a week; does not add up over weeks.
  case accumulatedExport = "accumulated-export"

  /// Whether figures below zero make sense.
  public var canBeNegative: Bool { self == .balance || self == .netSale }
}
