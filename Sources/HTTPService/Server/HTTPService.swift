private import Synchronization
private import SystemCalls

#if canImport(Musl)
  private import Musl
#else
  private import Glibc
#endif

/// A running service: it listens, and answers with threads of its own, until it is stopped.
///
/// ```swift
/// let router = Router([Route("/healthz") { _, _ in .text("ok\n", caching: .never) }])
/// let pipeline = ServicePipeline(layers: [SecurityHeaders(), ContentLayer()]) { router.answer(to: $0) }
/// let service = try HTTPService(pipeline, options: ServiceOptions(port: 8080))
/// service.runUntilInterrupted()
/// ```
public final class HTTPService: Sendable {
  /// The port that it listens at, also where the options let the system choose.
  public let port: UInt16
  let core: ServiceCore
  private let daemon: Daemon
  private let ticker: Ticker
  private let stopTicks: Int
  private let isStopped = Mutex(false)

  /// Starts to listen and to answer.
  ///
  /// - Throws: `ServiceError` where that cannot be; then nothing runs.
  public init(_ pipeline: ServicePipeline, options: ServiceOptions) throws(ServiceError) {
    let listening = try ListeningSocket(
      host: options.host, port: options.port, isPublic: options.isPublic)
    let core = ServiceCore(pipeline, options.patience)
    let tick = HTTPService.tick(options.patience)
    let connections = DescriptorLimit.connections(wanted: options.capacity.connections)
    guard let ticker = Ticker(every: tick, { core.tick() }) else {
      close(listening.descriptor)
      throw .cannotStart(usesTLS: false)
    }
    guard
      let daemon = Daemon(
        core, socket: listening.descriptor, connections: connections, options: options)
    else {
      ticker.stop()
      throw .cannotStart(usesTLS: options.tls != nil)
    }
    port = listening.port
    self.core = core
    self.daemon = daemon
    self.ticker = ticker
    stopTicks = HTTPService.milliseconds(options.patience.stop) / tick + 1
  }

  deinit {
    stop()
  }

  /// How many connections there are.
  public var openConnections: Int { core.watch.count }

  /// Turns new clients away, lets answers under way be finished, as long as the options say, and ends.
  ///
  /// Returns when all threads have ended; a second call does nothing.
  public func stop() {
    let isFirst = isStopped.withLock { isStopped in
      defer { isStopped = true }
      return !isStopped
    }
    guard isFirst else { return }
    core.finish(ticks: stopTicks)
    daemon.stop()
    ticker.stop()
  }

  /// Serves until Ctrl-C or SIGTERM, and stops then; a second signal ends the process at once.
  public func runUntilInterrupted() {
    Interruption.watch()
    // A signal that reaches another thread does not end this one's sleep.
    while Interruption.wait(.seconds(1)) {}
    stop()
  }

  /// Often enough for the shortest patience to be kept within a quarter.
  private static func tick(_ patience: ServiceOptions.Patience) -> Int {
    let shortest =
      [patience.request, patience.answer, patience.stop].map(milliseconds).min() ?? 1000
    return min(max(shortest / 4, 1), 1000)
  }

  private static func milliseconds(_ duration: Duration) -> Int {
    let (seconds, attoseconds) = duration.components
    return Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000)
  }
}
