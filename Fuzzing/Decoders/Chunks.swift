/// Gives the bytes of an input in pieces, as a file does.
enum Chunks {
  /// A size of pieces that depends on the input alone, so that a finding can be repeated: 1 to 67 bytes.
  static func size(for input: [UInt8]) -> Int {
    var mixed: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in input { mixed = (mixed ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(mixed >> 32 % 67) + 1
  }

  /// A source that hands out at most so many bytes at once.
  static func source(_ input: [UInt8], size: Int) -> (inout [UInt8]) -> Int {
    var position = 0
    return { buffer in
      let count = min(size, buffer.count, input.count - position)
      for offset in 0..<count { buffer[offset] = input[position + offset] }
      position += count
      return count
    }
  }

  /// The same for those who say where to read.
  static func reading(_ input: [UInt8], size: Int) -> (Int, inout [UInt8]) -> Int {
    { offset, buffer in
      guard offset < input.count else { return 0 }
      let count = min(size, buffer.count, input.count - offset)
      for index in 0..<count { buffer[index] = input[offset + index] }
      return count
    }
  }
}
