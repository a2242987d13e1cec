internal import SystemCalls

#if canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// A socket that accepts connections.
struct ListeningSocket {
  /// The system's number for it.
  let descriptor: Int32
  /// Where it listens.
  let port: UInt16

  /// Starts to listen.
  ///
  /// - Throws: `ServiceError` for a host that is no address, for one that is not of this machine alone unless that is
  ///   allowed, and where the system refuses.
  init(host: String, port: UInt16, isPublic: Bool) throws(ServiceError) {
    let name = host == "localhost" ? "127.0.0.1" : host
    var four = in_addr()
    var six = in6_addr()
    if unsafe inet_pton(AF_INET, name, &four) == 1 {
      let isLoopback = UInt32(bigEndian: four.s_addr) >> 24 == 127
      guard isPublic || isLoopback else { throw .notLoopback(host) }
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_port = port.bigEndian
      address.sin_addr = four
      (descriptor, self.port) = try ListeningSocket.bound(
        address, family: AF_INET, host: host, port: port)
    } else if unsafe inet_pton(AF_INET6, name, &six) == 1 {
      guard isPublic || name == "::1" else { throw .notLoopback(host) }
      var address = sockaddr_in6()
      address.sin6_family = sa_family_t(AF_INET6)
      address.sin6_port = port.bigEndian
      address.sin6_addr = six
      (descriptor, self.port) = try ListeningSocket.bound(
        address, family: AF_INET6, host: host, port: port)
    } else {
      throw .notAnAddress(host)
    }
  }

  private static func bound<Address>(
    _ address: Address, family: Int32, host: String, port: UInt16
  ) throws(ServiceError) -> (Int32, UInt16) {
    let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    let descriptor = socket(family, kind | Int32(SOCK_NONBLOCK.rawValue), 0)
    guard descriptor >= 0 else {
      throw .cannotListen(host: host, port: port, ErrorNumber(rawValue: errno))
    }
    var on: Int32 = 1
    let size = socklen_t(MemoryLayout<Int32>.size)
    // A service that is started again need not wait for connections of the one before to be forgotten.
    _ = unsafe setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &on, size)
    if family == AF_INET6 {
      _ = unsafe setsockopt(descriptor, Int32(IPPROTO_IPV6), IPV6_V6ONLY, &on, size)
    }
    var address = address
    var length = socklen_t(MemoryLayout<Address>.size)
    let isListening = unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        unsafe bind(descriptor, pointer, length) == 0 && listen(descriptor, 1024) == 0
          && getsockname(descriptor, pointer, &length) == 0
      }
    }
    guard isListening else {
      let number = ErrorNumber(rawValue: errno)
      close(descriptor)
      throw .cannotListen(host: host, port: port, number)
    }
    // The port has the same place in both kinds of address: behind the two bytes of the family.
    let chosen = unsafe withUnsafeBytes(of: &address) {
      unsafe $0.load(fromByteOffset: 2, as: UInt16.self)
    }
    return (descriptor, UInt16(bigEndian: chosen))
  }
}
