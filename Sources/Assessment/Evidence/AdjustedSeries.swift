public import Agreements
public import TimeSeries
public import TradeStatistics

/// A flow of all goods with its seasons taken out before assessment, and what took them out.
public struct AdjustedSeries: Hashable, Sendable {
  /// What is adjusted, and how.
  public struct Key: Hashable, Sendable {
    /// The flow, not adjusted.
    public let flow: FlowReference
    /// The method.
    public let method: GaugeReference.Method

    /// Creates a key.
    public init(flow: FlowReference, method: GaugeReference.Method) {
      self.flow = flow
      self.method = method
    }
  }

  /// The first month.
  public let start: Month
  /// Adjusted values, one a month from the first, in whole units of the flow's currency.
  public let values: [FixedPoint]
  /// Program and version that adjusted it, with what a reader must know: `X-13ARIMA-SEATS 1.1 build 61, Lunar New Year kept`.
  public let program: String
  /// SHA-256 of what went in, hexadecimal.
  public let input: String

  /// Why another method than the wanted one was used; nil where the wanted one was.
  public let standsInBecause: Reason?

  /// Creates a series.
  public init(
    start: Month, values: [FixedPoint], program: String, input: String,
    standsInBecause: Reason? = nil
  ) {
    self.start = start
    self.values = values
    self.program = program
    self.input = input
    self.standsInBecause = standsInBecause
  }
}
