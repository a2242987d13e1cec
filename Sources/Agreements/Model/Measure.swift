/// A way of counting a pledge: whose data, which flow, which valuation, which event.
public struct Measure: Hashable, Sendable {
  /// The event at which a purchase counts.
  public enum Event: String, Hashable, Sendable, Codable, CaseIterable {
    /// The contract.
    case sale
    /// The order of an aircraft, a ship or a machine, which may be delivered years later.
    case order
    /// The goods leave.
    case shipment
    /// The goods arrive.
    case arrival
    /// The machine is handed over to the buyer.
    case delivery
  }

  /// The name used in the file and on the command line.
  public let id: String
  /// Title for people.
  public let title: String
  /// The figures counted; its product is the pledge's own.
  public let flow: FlowReference
  /// The event counted.
  public let event: Event
  /// Whether its source counts nothing but what the pledges are about, so that no code list is needed to find it.
  public let isWholeFlow: Bool

  /// Creates a measure.
  public init(
    id: String, title: String, flow: FlowReference, event: Event, isWholeFlow: Bool = false
  ) {
    self.id = id
    self.title = title
    self.flow = flow
    self.event = event
    self.isWholeFlow = isWholeFlow
  }
}
