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
}
