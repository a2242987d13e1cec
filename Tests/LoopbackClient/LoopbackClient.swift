import Glibc

/// A connection to a service on this machine, by which a test says what it wants, byte for byte.
package final class LoopbackClient: Sendable {
  /// An answer as it came.
  package struct Answer: Equatable {
    package let status: Int
    package let headers: [String: String]
    package let body: [UInt8]

    package var text: String { String(decoding: body, as: UTF8.self) }
  }

  package struct NoConnection: Error {}

  private let descriptor: Int32

  /// Connects; a call that takes a minute fails, so that no test hangs.
  package init(port: UInt16, receiveBuffer: Int32? = nil, milliseconds: Int = 60_000) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    if var size = receiveBuffer {
      _ = unsafe setsockopt(
        descriptor, SOL_SOCKET, SO_RCVBUF, &size, socklen_t(MemoryLayout<Int32>.size))
    }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let descriptor = descriptor
    let result = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        unsafe connect(descriptor, pointer, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    // What was begun is ended by `deinit`, also where this throws.
    guard result == 0 else { throw NoConnection() }
    waitAtMost(milliseconds: milliseconds)
  }

  deinit { Glibc.close(descriptor) }

  package func waitAtMost(milliseconds: Int) {
    var time = timeval(tv_sec: milliseconds / 1000, tv_usec: (milliseconds % 1000) * 1000)
    _ = unsafe setsockopt(
      descriptor, SOL_SOCKET, SO_RCVTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
  }

  /// Sends bytes; false where the other end is gone.
  @discardableResult
  package func send(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { buffer in
        unsafe Glibc.send(descriptor, buffer.baseAddress, buffer.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  @discardableResult
  package func send(_ text: String) -> Bool { send(Array(text.utf8)) }

  /// Some bytes: none at the end, nil where nothing came in time or the connection was broken.
  package func receive() -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: 65536)
    let count = unsafe recv(descriptor, &buffer, buffer.count, 0)
    return count < 0 ? nil : Array(buffer.prefix(count))
  }

  /// All that comes until the other end closes.
  package func receiveAll() -> [UInt8] {
    var all: [UInt8] = []
    while let some = receive(), !some.isEmpty { all += some }
    return all
  }

  /// Whether the other end closed; false where nothing came in time.
  package func isClosed() -> Bool { receive().map(\.isEmpty) ?? (errno == ECONNRESET) }

  /// One answer, as long as its head says; nil where none came.
  package func answer(hasBody: Bool = true) -> Answer? {
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    while !bytes.suffix(4).elementsEqual([13, 10, 13, 10]) {
      guard unsafe recv(descriptor, &byte, 1, 0) == 1 else { return nil }
      bytes.append(byte)
    }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n")
    guard let status = lines.first?.split(separator: " ").dropFirst().first.flatMap({ Int($0) })
    else { return nil }
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      let name = line.prefix { $0 != ":" }
      headers[name.lowercased()] = String(line.dropFirst(name.count + 2))
    }
    var body = [UInt8](
      repeating: 0, count: hasBody ? headers["content-length"].flatMap { Int($0) } ?? 0 : 0)
    if !body.isEmpty {
      guard unsafe recv(descriptor, &body, body.count, Int32(MSG_WAITALL)) == body.count else {
        return nil
      }
    }
    return Answer(status: status, headers: headers, body: body)
  }

  /// The status of each answer in what came.
  package static func statuses(_ bytes: [UInt8]) -> [Int] {
    String(decoding: bytes, as: UTF8.self).split(separator: "HTTP/1.1 ").dropFirst(0)
      .compactMap { Int($0.prefix(3)) }
  }
}
