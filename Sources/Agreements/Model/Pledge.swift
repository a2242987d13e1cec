public import TradeStatistics

/// A commitment: product, measure, amount, window, kind and strength.
public struct Pledge: Hashable, Sendable {
  /// The name used in the file and on the command line.
  public let id: String
  /// Title for people.
  public let title: String
  /// What is to be bought; all goods where the kind is about no product.
  public let product: ProductSelection
  /// The kind with its terms.
  public let kind: PledgeKind
  /// How firmly the text puts it.
  public let strength: Strength
  /// Names of the measures that count it; empty where nothing does.
  public let measuredBy: [String]
  /// Name of the text that states it.
  public let text: String
  /// Article or page within the text, where known.
  public let clause: String?
  /// The economy that owes it; nil for the buyer.
  public let owedBy: Economy?
  /// Why no measure counts it; nil where one does, or its dated steps do.
  public let notMeasured: String?
  /// What the text or its parties add.
  public let modifiers: PledgeModifiers

  /// Creates a pledge.
  public init(
    id: String, title: String, product: ProductSelection, kind: PledgeKind, strength: Strength,
    measuredBy: [String], text: String, clause: String?, owedBy: Economy? = nil,
    notMeasured: String? = nil, modifiers: PledgeModifiers = .none
  ) {
    self.id = id
    self.title = title
    self.product = product
    self.kind = kind
    self.strength = strength
    self.measuredBy = measuredBy
    self.text = text
    self.clause = clause
    self.owedBy = owedBy
    self.notMeasured = notMeasured
    self.modifiers = modifiers
  }
}
