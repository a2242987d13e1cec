import Compression

/// A source that hands out `bytes` in chunks of at most `size`.
func chunks(of bytes: [UInt8], size: Int) -> ByteSource {
  var position = 0
  return { buffer in
    let count = min(size, buffer.count, bytes.count - position)
    buffer.replaceSubrange(0..<count, with: bytes[position..<(position + count)])
    position += count
    return count
  }
}

/// What came out of a stream, then its error if it had one.
struct StreamOutcome: Equatable {
  var bytes: [UInt8] = []
  var error: String?
}

func readAll(room: Int, _ source: (inout [UInt8]) throws -> Int) -> StreamOutcome {
  var outcome = StreamOutcome()
  var buffer = [UInt8](repeating: 0, count: room)
  do {
    while true {
      let count = try source(&buffer)
      if count == 0 { return outcome }
      outcome.bytes += buffer[..<count]
    }
  } catch {
    outcome.error = "\(error)"
  }
  return outcome
}

func readGzip(_ bytes: [UInt8], size: Int = .max, room: Int = 1000) -> StreamOutcome {
  var reader = GzipReader(file: "a.gz", source: chunks(of: bytes, size: size))
  return readAll(room: room) { try reader.read(into: &$0) }
}

/// Deflated bytes that are stored as they are, in blocks of some hundred.
func storedBlocks(_ bytes: [UInt8]) -> [UInt8] {
  var packed: [UInt8] = []
  var rest = bytes[...]
  repeat {
    let block = rest.prefix(300)
    rest = rest.dropFirst(300)
    let count = UInt16(block.count)
    packed +=
      [rest.isEmpty ? 1 : 0] + littleEndian(UInt64(count), 2)
      + littleEndian(UInt64(~count), 2) + block
  } while !rest.isEmpty
  return packed
}

/// A member of a gzip file, with a name in its header.
func gzipMember(deflated: [UInt8], of plain: [UInt8]) -> [UInt8] {
  [0x1F, 0x8B, 8, 8, 0, 0, 0, 0, 0, 3] + Array("a.csv\0".utf8) + deflated
    + littleEndian(UInt64(crc32(plain)), 4) + littleEndian(UInt64(plain.count), 4)
}

func littleEndian(_ number: UInt64, _ count: Int) -> [UInt8] {
  (0..<count).map { UInt8(truncatingIfNeeded: number >> UInt64(8 * $0)) }
}

/// CRC-32 bit by bit, as RFC 1952 defines it.
func crc32(_ bytes: [UInt8]) -> UInt32 {
  var crc = ~UInt32(0)
  for byte in bytes {
    crc ^= UInt32(byte)
    for _ in 0..<8 {
      let isOdd = crc & 1 == 1
      crc >>= 1
      if isOdd { crc ^= 0xEDB8_8320 }
    }
  }
  return ~crc
}
