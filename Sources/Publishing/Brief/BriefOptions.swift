public import Agreements

/// Which parts of a brief to show, and how.
public struct BriefOptions: Sendable {
  /// Names of the measures shown; empty for all.
  public var measures: [String]
  /// Prorations shown; empty for the agreement's own, in its order.
  public var prorations: [Proration]
  /// Address of the figure to explain, or a prefix of addresses; empty for all; nil for none.
  public var explain: String?
  /// Width in columns.
  public var width: Int
  /// Emphasis.
  public var ink: Ink

  /// Creates options.
  public init(
    measures: [String] = [], prorations: [Proration] = [], explain: String? = nil,
    width: Int = 100, ink: Ink = .plain
  ) {
    self.measures = measures
    self.prorations = prorations
    self.explain = explain
    self.width = width
    self.ink = ink
  }
}
