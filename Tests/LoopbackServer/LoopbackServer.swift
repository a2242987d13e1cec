import Foundation
import Synchronization

/// A server on this machine's own address that answers as a test says, on a thread of its own.
///
/// What nobody told it to answer is kept as unexpected, for the test to fail upon. It ends with its owner.
public final class LoopbackServer: Sendable {
  /// A request as it came.
  public struct Request: Sendable, Hashable {
    /// Path and query.
    public let target: String
    /// The header lines after the first.
    public let headers: [String]
  }

  /// What to do with a request.
  public enum Reply: Sendable {
    /// Sends these bytes, head and all, and closes the connection.
    case raw([UInt8])
    /// Sends these bytes, and then the second ones again and again until the client has enough.
    case endless([UInt8], again: [UInt8])
    /// Says nothing until the client goes away.
    case silence

    /// An answer with a head that fits its body.
    public static func answer(
      _ status: Int, _ body: String = "", headers: [String] = []
    ) -> Reply {
      answer(status, bytes: Array(body.utf8), headers: headers)
    }

    /// An answer with a head that fits its body.
    public static func answer(
      _ status: Int, bytes body: [UInt8], headers: [String] = []
    ) -> Reply {
      let lines =
        ["HTTP/1.1 \(status) Status", "Content-Length: \(body.count)", "Connection: close"]
        + headers
      return .raw(Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body)
    }
  }

  private final class Record: Sendable {
    let state = Mutex(State())
  }

  private struct State {
    var requests: [Request] = []
    var unexpected: [String] = []
  }

  /// The port.
  public let port: Int
  private let descriptor: Int32
  // Shared with the thread, which may outlive the server by a moment.
  private let record = Record()

  /// Starts a server; the handler is given each request with its number from 0 on, and nil means "unexpected".
  public init(_ handler: @escaping @Sendable (Request, Int) -> Reply?) throws {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        var length = size
        return unsafe bind(descriptor, pointer, size) == 0 && listen(descriptor, 16) == 0
          && getsockname(descriptor, pointer, &length) == 0
      }
    }
    guard descriptor >= 0, isBound else { throw CocoaError(.fileReadUnknown) }
    self.descriptor = descriptor
    port = Int(UInt16(bigEndian: address.sin_port))
    Thread.detachNewThread { [record] in
      LoopbackServer.serve(descriptor, record, handler)
    }
  }

  deinit {
    // Wakes the thread, which waits for a connection.
    shutdown(descriptor, Int32(SHUT_RDWR))
  }

  /// Every request so far.
  public var requests: [Request] { record.state.withLock { $0.requests } }
  /// Path and query of every request so far.
  public var targets: [String] { requests.map(\.target) }
  /// The requests that nobody told how to answer.
  public var unexpected: [String] { record.state.withLock { $0.unexpected } }

  private static func serve(
    _ descriptor: Int32, _ record: Record, _ handler: @Sendable (Request, Int) -> Reply?
  ) {
    while true {
      let connection = accept(descriptor, nil, nil)
      guard connection >= 0 else { break }
      // Programs that a test starts must not hold the connection open.
      _ = fcntl(connection, F_SETFD, FD_CLOEXEC)
      if let request = read(connection) {
        let number = record.state.withLock { state in
          state.requests.append(request)
          return state.requests.count - 1
        }
        if let reply = handler(request, number) {
          send(reply, to: connection)
        } else {
          record.state.withLock { $0.unexpected.append(request.target) }
          send(.answer(418, "unexpected"), to: connection)
        }
      }
      close(connection)
    }
    close(descriptor)
  }

  private static func read(_ connection: Int32) -> Request? {
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    while !bytes.suffix(4).elementsEqual([13, 10, 13, 10]) {
      guard unsafe recv(connection, &byte, 1, 0) == 1 else { return nil }
      bytes.append(byte)
    }
    let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
    let words = lines[0].split(separator: " ")
    return words.count == 3
      ? Request(target: String(words[1]), headers: Array(lines.dropFirst())) : nil
  }

  private static func send(_ reply: Reply, to connection: Int32) {
    switch reply {
    case .raw(let bytes): _ = write(bytes, to: connection)
    case .endless(let start, let again):
      var isRead = write(start, to: connection)
      while isRead { isRead = write(again, to: connection) }
    case .silence:
      var byte: UInt8 = 0
      while unsafe recv(connection, &byte, 1, 0) > 0 {}
    }
  }

  private static func write(_ bytes: [UInt8], to connection: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { buffer in
        unsafe Foundation.send(connection, buffer.baseAddress, buffer.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
