/// What came out of something packed, and how that ended.
struct Unpacked: Equatable {
  private(set) var bytes: [UInt8] = []
  private(set) var refusal = ""

  /// Reads to the end, with a buffer of so many bytes.
  mutating func takeAll(bufferSize: Int, from read: (inout [UInt8]) throws -> Int) {
    var buffer = [UInt8](repeating: 0, count: bufferSize)
    do {
      while true {
        let count = try read(&buffer)
        precondition(buffer.indices.contains(count - 1) || count == 0, "more than fits was read")
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
