internal import Synchronization

#if canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// All connections, so that those which take too long can be ended.
///
/// The library's own limit counts the time without a byte: whoever sends one byte now and then would never meet it.
final class ConnectionWatch: Sendable {
  private let connections = Mutex<[ObjectIdentifier: ClientConnection]>([:])
  private let start = ContinuousClock.now
  private let requestPatience: Int64
  private let answerPatience: Int64

  init(request: Duration, answer: Duration) {
    requestPatience = ConnectionWatch.nanoseconds(request)
    answerPatience = ConnectionWatch.nanoseconds(answer)
  }

  var count: Int { connections.withLock { $0.count } }

  func open(descriptor: Int32) -> ClientConnection {
    let connection = ClientConnection(descriptor: descriptor, deadline: now + requestPatience)
    connections.withLock { $0[ObjectIdentifier(connection)] = connection }
    return connection
  }

  /// The descriptor must still be open: it is not used after this.
  func close(_ connection: ClientConnection) {
    _ = connections.withLock { $0.removeValue(forKey: ObjectIdentifier(connection)) }
  }

  func answerBegins(_ connection: ClientConnection) {
    connection.expect(by: now + answerPatience)
  }

  func answerEnds(_ connection: ClientConnection) {
    connection.expect(by: now + requestPatience)
  }

  /// Ends the connections that had their time: the library finds them closed.
  func endExpired() {
    let now = now
    connections.withLock { connections in
      for connection in connections.values where connection.isExpired(at: now) {
        shutdown(connection.descriptor, Int32(SHUT_RDWR))
      }
    }
  }

  private var now: Int64 { ConnectionWatch.nanoseconds(start.duration(to: .now)) }

  private static func nanoseconds(_ duration: Duration) -> Int64 {
    let (seconds, attoseconds) = duration.components
    return seconds * 1_000_000_000 + attoseconds / 1_000_000_000
  }
}
