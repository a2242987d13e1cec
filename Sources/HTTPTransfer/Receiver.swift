import CCurl
import HTTPMessages

/// Takes in what the library hands over: header lines and content, up to a limit.
///
/// A class, because the library is given its address and calls back with it; it lives as long as the exchange, and is
/// used by one thread.
final class Receiver {
  /// Headers of the last answer, in order.
  private(set) var headers: [HTTPHeader] = []
  /// The content, decompressed.
  private(set) var body: [UInt8] = []
  /// Whether more came than may be taken.
  private(set) var isOverLimit = false
  /// Whether the caller ended the wait.
  private(set) var wasStopped = false
  private let sizeLimit: Int
  private var headerSize = 0
  private let isStopped: () -> Bool
  /// More than any server has a reason to send.
  private static let headerLimit = 1 << 18

  init(sizeLimit: Int, isStopped: @escaping () -> Bool) {
    self.sizeLimit = sizeLimit
    self.isStopped = isStopped
  }

  /// Has the library hand over what comes.
  ///
  /// The receiver must outlive the exchange: the library does not keep it.
  func attach(to handle: UnsafeMutableRawPointer) -> CURLcode {
    let own = unsafe Unmanaged.passUnretained(self).toOpaque()
    var code = unsafe pledgeline_curl_receive_body(
      handle,
      { bytes, size, count, receiver in
        unsafe Receiver.take(bytes, size &* count, receiver) { unsafe $0.addBody($1) }
      }, own)
    guard code == CURLE_OK else { return code }
    code = unsafe pledgeline_curl_receive_headers(
      handle,
      { bytes, size, count, receiver in
        unsafe Receiver.take(bytes, size &* count, receiver) { unsafe $0.addHeader($1) }
      }, own)
    guard code == CURLE_OK else { return code }
    return unsafe pledgeline_curl_watch(
      handle,
      { receiver, _, _, _, _ in
        guard let receiver = unsafe receiver else { return 1 }
        let own = unsafe Unmanaged<Receiver>.fromOpaque(receiver).takeUnretainedValue()
        own.wasStopped = own.isStopped()
        return own.wasStopped ? 1 : 0
      }, own)
  }

  /// Hands bytes on; how many were taken: fewer than came ends the exchange.
  private static func take(
    _ bytes: UnsafeMutablePointer<CChar>?, _ count: Int, _ receiver: UnsafeMutableRawPointer?,
    _ body: (Receiver, UnsafeRawBufferPointer) -> Bool
  ) -> Int {
    guard let receiver = unsafe receiver, count > 0 else { return 0 }
    let own = unsafe Unmanaged<Receiver>.fromOpaque(receiver).takeUnretainedValue()
    return unsafe body(own, UnsafeRawBufferPointer(start: bytes, count: count)) ? count : 0
  }

  private func addBody(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard bytes.count <= sizeLimit - body.count else {
      isOverLimit = true
      return false
    }
    unsafe body.append(contentsOf: bytes)
    return true
  }

  private func addHeader(_ bytes: UnsafeRawBufferPointer) -> Bool {
    headerSize += bytes.count
    guard headerSize <= Receiver.headerLimit else {
      isOverLimit = true
      return false
    }
    let line = unsafe String(decoding: bytes, as: UTF8.self)
    // '100 Continue' and the like come before the answer itself.
    if line.hasPrefix("HTTP/") { headers = [] }
    if let colon = line.firstIndex(of: ":") {
      let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
      headers.append(
        HTTPHeader(String(line[..<colon]), String(value.prefix { !$0.isNewline })))
    }
    return true
  }
}
