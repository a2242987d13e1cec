internal import CMicroHTTPD
internal import HTTPMessages

#if canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// All questions to the library about a connection, as values of ours.
enum MicroHTTPDCalls {
  /// The headers of a request, in their order.
  static func headers(of connection: OpaquePointer) -> [HTTPHeader] {
    var headers: [HTTPHeader] = []
    unsafe withUnsafeMutablePointer(to: &headers) { headers in
      _ = unsafe MHD_get_connection_values_n(
        connection, .HEADER_KIND,
        { context, _, name, nameSize, value, valueSize in
          let headers = unsafe context?.assumingMemoryBound(to: [HTTPHeader].self)
          let header = unsafe HTTPHeader(
            MicroHTTPDCalls.text(name, nameSize), MicroHTTPDCalls.text(value, valueSize))
          unsafe headers?.pointee.append(header)
          return .YES
        }, headers)
    }
    return headers
  }

  /// The client's address without its port; `unknown` where the library knows none.
  static func client(of connection: OpaquePointer) -> String {
    guard let address = unsafe pledgeline_mhd_client(connection) else { return "unknown" }
    var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    let size = socklen_t(text.count)
    let raw = unsafe UnsafeRawPointer(address)
    let written =
      unsafe address.pointee.sa_family == sa_family_t(AF_INET6)
      ? inet_ntop(AF_INET6, raw + 8, &text, size) : inet_ntop(AF_INET, raw + 4, &text, size)
    return unsafe written.map { unsafe String(cString: $0) } ?? "unknown"
  }

  /// Hands an answer to the library, which keeps bytes and headers of its own.
  static func send(_ answer: ServiceAnswer, to connection: OpaquePointer) -> MHD_Result {
    let response = unsafe answer.body.identity.withUnsafeBytes { bytes in
      // The library does not write to what it copies, but does not say so in its types.
      unsafe MHD_create_response_from_buffer(
        bytes.count, UnsafeMutableRawPointer(mutating: bytes.baseAddress), .RESPMEM_MUST_COPY)
    }
    guard let response = unsafe response else { return .NO }
    defer { unsafe MHD_destroy_response(response) }
    var headers = answer.headers
    if let type = answer.contentType { headers.append(HTTPHeader("Content-Type", type)) }
    headers.append(HTTPHeader("Cache-Control", answer.caching.header))
    for header in headers {
      // The library refuses values that would begin a line of their own.
      _ = unsafe MHD_add_response_header(response, header.name, header.value)
    }
    return unsafe MHD_queue_response(connection, UInt32(answer.status), response)
  }

  /// Bytes that need not be UTF-8; a wrong one reads as U+FFFD.
  private static func text(_ bytes: UnsafePointer<CChar>?, _ count: Int) -> String {
    guard let bytes = unsafe bytes else { return "" }
    let buffer = unsafe UnsafeRawBufferPointer(start: bytes, count: count)
    return unsafe String(decoding: buffer, as: UTF8.self)
  }
}
