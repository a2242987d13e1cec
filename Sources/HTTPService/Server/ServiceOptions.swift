public import SystemCalls

/// Where a service listens, and how much it gives to whom.
public struct ServiceOptions: Sendable {
  /// Certificate and key, as PEM.
  public struct TLS: Sendable {
    let certificate: [UInt8]
    let key: [UInt8]

    /// Reads both files.
    ///
    /// - Throws: `ServiceError` where one cannot be read, or where others may read the key.
    public init(certificatePath: String, keyPath: String) throws(ServiceError) {
      let isPrivate: Bool
      do throws(SystemError) {
        isPrivate = try FileSystem.isPrivate(keyPath)
        certificate = try FileSystem.readFile(certificatePath, limit: 1 << 20)
        key = try FileSystem.readFile(keyPath, limit: 1 << 20)
      } catch {
        throw ServiceError.unreadable(error)
      }
      guard isPrivate else { throw ServiceError.keyOpenToOthers(path: keyPath) }
    }
  }

  /// How long to wait for whom.
  public struct Patience: Hashable, Sendable {
    /// For the whole head of a request, from the connection's start or the end of the answer before.
    public let request: Duration
    /// For an answer to be made and taken by the client.
    public let answer: Duration
    /// At a stop, for answers under way.
    public let stop: Duration

    /// Creates limits.
    public init(
      request: Duration = .seconds(20), answer: Duration = .seconds(60),
      stop: Duration = .seconds(10)
    ) {
      self.request = request
      self.answer = answer
      self.stop = stop
    }
  }

  /// How much there is for connections.
  public struct Capacity: Hashable, Sendable {
    /// Threads that answer.
    public let threads: Int
    /// Connections at once; further ones wait until one ends.
    public let connections: Int
    /// Connections at once from one address; further ones are closed.
    public let connectionsPerAddress: Int
    /// Bytes for the head of a request and the head of its answer, for each connection.
    public let connectionMemory: Int

    /// Creates limits.
    public init(
      threads: Int = WorkerThreads.processorCount, connections: Int = 12_000,
      connectionsPerAddress: Int = 12_000, connectionMemory: Int = 32 << 10
    ) {
      precondition(threads > 0 && connections >= threads, "each thread has a connection to answer")
      self.threads = threads
      self.connections = connections
      self.connectionsPerAddress = connectionsPerAddress
      self.connectionMemory = connectionMemory
    }
  }

  /// The address to listen at: `localhost`, or an IPv4 or IPv6 address.
  public let host: String
  /// The port; 0 lets the system choose one.
  public let port: UInt16
  /// Whether others than this machine may connect.
  public let isPublic: Bool
  /// Certificate and key; nil for plain HTTP.
  public let tls: TLS?
  /// How long to wait for whom.
  public let patience: Patience
  /// How much there is for connections.
  public let capacity: Capacity

  /// Creates options.
  public init(
    host: String = "127.0.0.1", port: UInt16 = 8080, isPublic: Bool = false, tls: TLS? = nil,
    patience: Patience = Patience(), capacity: Capacity = Capacity()
  ) {
    self.host = host
    self.port = port
    self.isPublic = isPublic
    self.tls = tls
    self.patience = patience
    self.capacity = capacity
  }
}
