internal import CMicroHTTPD

#if canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The running library: its threads call a `ServiceCore`.
@safe
final class Daemon: Sendable {
  /// The library's pointers, which all threads may use.
  @safe private struct Handle: @unchecked Sendable {
    let daemon: OpaquePointer
    let certificate: UnsafeMutablePointer<CChar>?
    let key: UnsafeMutablePointer<CChar>?
    let core: Unmanaged<ServiceCore>
  }

  private let handle: Handle

  /// Starts threads that accept connections from a socket; nil where the library refuses.
  ///
  /// The socket is the library's from here on, which closes it in either case: closed once more it would be another
  /// one's by then.
  init?(_ core: ServiceCore, socket: Int32, connections: Int, options: ServiceOptions) {
    let capacity = options.capacity
    let certificate = unsafe options.tls.flatMap {
      unsafe strdup(String(decoding: $0.certificate, as: UTF8.self))
    }
    let key = unsafe options.tls.flatMap { unsafe strdup(String(decoding: $0.key, as: UTF8.self)) }
    let context = unsafe Unmanaged.passRetained(core)
    let settings = unsafe pledgeline_mhd_options(
      socket: socket, threads: UInt32(clamping: min(capacity.threads, connections)),
      connections: UInt32(clamping: connections),
      connections_per_address: UInt32(clamping: min(capacity.connectionsPerAddress, connections)),
      memory: capacity.connectionMemory, idle_seconds: Daemon.idleSeconds(options.patience),
      certificate: certificate, key: key)
    let daemon = unsafe pledgeline_mhd_start(settings, Daemon.callbacks(context.toOpaque()))
    guard let daemon = unsafe daemon else {
      unsafe free(certificate)
      unsafe free(key)
      unsafe context.release()
      return nil
    }
    unsafe handle = Handle(daemon: daemon, certificate: certificate, key: key, core: context)
  }

  /// Closes the listening socket and all connections, and ends all threads; called once, and the last call.
  func stop() {
    unsafe MHD_stop_daemon(handle.daemon)
    unsafe free(handle.certificate)
    unsafe free(handle.key)
    unsafe handle.core.release()
  }

  /// The library counts whole seconds without a byte, for either direction.
  private static func idleSeconds(_ patience: ServiceOptions.Patience) -> UInt32 {
    let longest = max(patience.request, patience.answer)
    return UInt32(clamping: longest.components.seconds + 1)
  }

  private static func callbacks(_ context: UnsafeMutableRawPointer) -> pledgeline_mhd_callbacks {
    unsafe pledgeline_mhd_callbacks(
      context: context,
      // `MHD_quiesce_daemon` would be the library's way to accept nothing more, but it ends the process where the socket
      // has left one of its threads' epoll sets before.
      accepts: { context, _, _ in
        unsafe Daemon.core(context)?.isStopping == false ? .YES : .NO
      },
      target: { _, target, _ in
        let text = unsafe target.map { unsafe String(cString: $0) } ?? ""
        return unsafe Unmanaged.passRetained(PendingRequest(target: text)).toOpaque()
      },
      answer: { context, connection, _, method, _, _, size, pending in
        unsafe Daemon.answer(context, connection, method, size, pending?.pointee)
      },
      completed: { context, connection, pending, _ in
        guard let pending = unsafe pending, let stored = unsafe pending.pointee else { return }
        unsafe pending.pointee = nil
        let request = unsafe Unmanaged<PendingRequest>.fromOpaque(stored).takeRetainedValue()
        let core = unsafe Daemon.core(context)
        unsafe core?.end(request, on: connection.flatMap { unsafe Daemon.client($0) })
      },
      connection: { context, connection, slot, event in
        unsafe Daemon.connectionChanged(context, connection, slot, event)
      })
  }

  private static func core(_ context: UnsafeMutableRawPointer?) -> ServiceCore? {
    unsafe context.map { unsafe Unmanaged<ServiceCore>.fromOpaque($0).takeUnretainedValue() }
  }

  private static func client(_ connection: OpaquePointer) -> ClientConnection? {
    unsafe pledgeline_mhd_context(connection).map {
      unsafe Unmanaged<ClientConnection>.fromOpaque($0).takeUnretainedValue()
    }
  }

  private static func connectionChanged(
    _ context: UnsafeMutableRawPointer?, _ connection: OpaquePointer?,
    _ slot: UnsafeMutablePointer<UnsafeMutableRawPointer?>?, _ event: MHD_ConnectionNotificationCode
  ) {
    guard let core = unsafe core(context), let connection = unsafe connection,
      let slot = unsafe slot
    else { return }
    if event == .CONNECTION_NOTIFY_STARTED {
      let client = unsafe core.watch.open(descriptor: pledgeline_mhd_socket(connection))
      unsafe slot.pointee = Unmanaged.passRetained(client).toOpaque()
    } else if let stored = unsafe slot.pointee {
      unsafe slot.pointee = nil
      core.watch.close(unsafe Unmanaged<ClientConnection>.fromOpaque(stored).takeRetainedValue())
    }
  }

  /// Called when the head has come, and again when it is known that nothing follows it.
  private static func answer(
    _ context: UnsafeMutableRawPointer?, _ connection: OpaquePointer?,
    _ method: UnsafePointer<CChar>?, _ uploadSize: UnsafeMutablePointer<Int>?,
    _ stored: UnsafeMutableRawPointer?
  ) -> MHD_Result {
    guard let core = unsafe core(context), let connection = unsafe connection,
      let stored = unsafe stored, let method = unsafe method
    else { return .NO }
    let pending = unsafe Unmanaged<PendingRequest>.fromOpaque(stored).takeUnretainedValue()
    let headers = unsafe pending.headers ?? MicroHTTPDCalls.headers(of: connection)
    if pending.headers == nil {
      unsafe core.begin(pending, headers, on: client(connection))
      // An answer now ends the connection, which is right for a request that goes on, and for no other.
      if !ServicePipeline.announcesBody(headers) { return .YES }
    }
    let request = unsafe ServicePipeline.RawRequest(
      method: String(cString: method), target: pending.target, headers: headers,
      client: MicroHTTPDCalls.client(of: connection),
      headSize: pledgeline_mhd_head_size(connection))
    return unsafe MicroHTTPDCalls.send(core.answer(to: request), to: connection)
  }
}
