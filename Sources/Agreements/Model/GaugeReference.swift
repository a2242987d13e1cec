public import TradeStatistics

/// The bilateral balance that an agreement is judged by.
public struct GaugeReference: Hashable, Sendable {
  /// How a balance may be adjusted for the gauge.
  public enum Method: String, Hashable, Sendable, Codable, CaseIterable {
    /// As counted.
    case none
    /// X-13ARIMA-SEATS.
    case x13
    /// STL.
    case stl
  }

  /// Whose balance.
  public let of: Economy
  /// With whom.
  public let with: Economy
  /// The adjustments to show, in order.
  public let methods: [Method]

  /// Creates a reference.
  public init(of: Economy, with: Economy, methods: [Method]) {
    self.of = of
    self.with = with
    self.methods = methods
  }
}
