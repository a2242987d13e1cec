public import Fetching

/// The network as a command sees it: how to ask, and the clock to wait by.
public struct Network: Sendable {
  let transport: Fetcher.Transport
  let clock: any FetchClock

  /// Creates a network.
  public init(transport: @escaping Fetcher.Transport, clock: any FetchClock) {
    self.transport = transport
    self.clock = clock
  }
}
