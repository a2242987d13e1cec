public import TimeSeries

/// The terms of a surge test: the flow, the shutdown, and the legs.
public struct SurgeTerms: Hashable, Sendable {
  /// How many legs must trip.
  public enum TripRule: String, Hashable, Sendable, Codable, CaseIterable {
    /// One is enough.
    case any
    /// All of them.
    case all
  }

  /// The flow tested.
  public let flow: FlowReference
  /// The part of trade tested.
  public let product: ProductSelection
  /// First month of the shutdown.
  public let shutdownFrom: Month
  /// The legs, in order.
  public let tests: [SurgeTest]
  /// How many legs must trip.
  public let tripsOn: TripRule

  /// Creates terms.
  public init(
    flow: FlowReference, product: ProductSelection, shutdownFrom: Month, tests: [SurgeTest],
    tripsOn: TripRule
  ) {
    self.flow = flow
    self.product = product
    self.shutdownFrom = shutdownFrom
    self.tests = tests
    self.tripsOn = tripsOn
  }
}
