import CKernels

/// The CRC-32C checksum (Castagnoli), which finds every single changed byte and every short burst.
///
/// Polynomial 0x1EDC6F41, reflected, initial value and final xor all ones; RFC 3720, appendix B.4.
enum CRC32C {
  // Slicing by eight: table k gives the effect of a byte that k more bytes follow.
  private static let tables: [UInt32] = {
    var tables = [UInt32](repeating: 0, count: 8 * 256)
    for index in 0..<256 {
      var value = UInt32(index)
      for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0x82F6_3B78 : value >> 1 }
      tables[index] = value
    }
    for index in 256..<2048 {
      let previous = tables[index - 256]
      tables[index] = previous >> 8 ^ tables[Int(previous & 0xFF)]
    }
    return tables
  }()

  private static let processorHasIt = pledgeline_has_crc32c() != 0

  /// The checksum of the first bytes of an array, by the processor's own instruction where it has one.
  ///
  /// - Precondition: `count` is at most the array's count.
  static func checksum(_ bytes: [UInt8], count: Int) -> UInt32 {
    precondition(count <= bytes.count, "a checksum covers bytes that are there")
    guard processorHasIt else { return plainChecksum(bytes, count: count) }
    // Sound: the function reads `count` bytes from the start, and the precondition says that they are there.
    return unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return 0 }
      return unsafe ~pledgeline_crc32c(.max, start, count)
    }
  }

  /// The same by tables, for processors without the instruction.
  ///
  /// - Precondition: `count` is at most the array's count.
  static func plainChecksum(_ bytes: [UInt8], count: Int) -> UInt32 {
    precondition(count <= bytes.count, "a checksum covers bytes that are there")
    let tables = CRC32C.tables
    var value = UInt32.max
    var position = 0
    while position + 8 <= count {
      var combined: UInt32 = 0
      for offset in 0..<4 {
        let byte = bytes[position + offset] ^ UInt8(truncatingIfNeeded: value >> (8 * offset))
        combined ^= tables[(7 - offset) * 256 + Int(byte)]
        combined ^= tables[(3 - offset) * 256 + Int(bytes[position + 4 + offset])]
      }
      value = combined
      position += 8
    }
    while position < count {
      value = value >> 8 ^ tables[Int(UInt8(truncatingIfNeeded: value) ^ bytes[position])]
      position += 1
    }
    return ~value
  }
}
