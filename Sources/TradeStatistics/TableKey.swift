/// What identifies one table of one office: everything that two releases must share to be vintages.
public struct TableKey: Hashable, Sendable, Codable {
  /// The office whose count it is.
  public let source: SourceID
  /// The economy that reports.
  public let reporter: Economy
  /// The economy at the other end.
  public let partner: Economy
  /// What is counted.
  public let flow: Flow
  /// How the reporter draws its border.
  public let system: TradeSystem
  /// Customs documents or balance of payments.
  public let basis: Basis
  /// The nomenclature, its edition and the level of detail.
  public let classification: Classification
  /// Up to where costs are counted.
  public let valuation: Valuation
  /// Whether seasonal swings were taken out.
  public let adjustment: Adjustment
  /// The currency of the values; for exchange rates, the currency whose unit is priced.
  public let currency: Currency

  /// Creates a key.
  public init(
    source: SourceID, reporter: Economy, partner: Economy, flow: Flow, system: TradeSystem,
    basis: Basis, classification: Classification, valuation: Valuation, adjustment: Adjustment,
    currency: Currency
  ) {
    self.source = source
    self.reporter = reporter
    self.partner = partner
    self.flow = flow
    self.system = system
    self.basis = basis
    self.classification = classification
    self.valuation = valuation
    self.adjustment = adjustment
    self.currency = currency
  }
}

extension TableKey: CustomStringConvertible {
  /// One line for lists: `census USA-CHN export total customs HS2017/HS6 FAS none USD`.
  public var description: String {
    [
      source.rawValue, "\(reporter.code)-\(partner.code)", flow.rawValue, system.rawValue,
      basis.rawValue, "\(classification.edition)/\(classification.level.rawValue)",
      valuation.rawValue, adjustment.rawValue, currency.rawValue,
    ].joined(separator: " ")
  }
}

extension TableKey: Comparable {
  /// Orders by the one-line form, so that lists are the same everywhere.
  public static func < (left: TableKey, right: TableKey) -> Bool {
    // Part by part, which gives the same order as the whole line and forms none: a space sorts
    // before every character that a part may hold.
    if left.source != right.source { return left.source.rawValue < right.source.rawValue }
    if left.reporter != right.reporter { return left.reporter.code < right.reporter.code }
    if left.partner != right.partner { return left.partner.code < right.partner.code }
    if left.flow != right.flow { return left.flow.rawValue < right.flow.rawValue }
    return left.description < right.description
  }
}
