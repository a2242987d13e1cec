/// What came out of something packed, and how that ended.
struct Unpacked {
  private(set) var bytes: [UInt8] = []
  private(set) var refusal: String?

  /// Whether two ways to unpack the same bytes agree.
  ///
  /// How much comes out before damage is noticed depends on the size of the buffer, and so does which of two mistakes
  /// is noticed first; but not whether one is, nor what comes out.
  func agrees(with other: Unpacked) -> Bool {
    guard (refusal == nil) == (other.refusal == nil) else { return false }
    if refusal == nil { return bytes == other.bytes }
    return bytes.starts(with: other.bytes) || other.bytes.starts(with: bytes)
  }

  /// Reads to the end, with a buffer of so many bytes.
  mutating func takeAll(bufferSize: Int, from read: (inout [UInt8]) throws -> Int) {
    var buffer = [UInt8](repeating: 0, count: bufferSize)
    do {
      while true {
        let count = try read(&buffer)
        expect(buffer.indices.contains(count - 1) || count == 0, "more than fits was read")
        if count == 0 { return }
        bytes += buffer[..<count]
      }
    } catch {
      refusal = "\(error)"
    }
  }

  /// Notes that there is nothing to read.
  mutating func refuse(_ error: any Error) {
    refusal = "\(error)"
  }
}
