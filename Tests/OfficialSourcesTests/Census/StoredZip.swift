/// A ZIP file of members that are stored as they are.
struct StoredZip {
  var members: [(name: String, text: String)]

  var bytes: [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for (name, text) in members {
      let plain = Array(text.utf8)
      let size = Self.number(plain.count, 4)
      let shared =
        Self.number(20, 2) + Self.number(0, 8) + Self.number(Int(Self.checksum(plain)), 4) + size
        + size + Self.number(name.utf8.count, 2) + Self.number(0, 2)
      directory +=
        Self.number(0x0201_4B50, 4) + Self.number(20, 2) + shared + Self.number(0, 10)
        + Self.number(file.count, 4) + Array(name.utf8)
      file += Self.number(0x0403_4B50, 4) + shared + Array(name.utf8) + plain
    }
    let end =
      Self.number(0x0605_4B50, 4) + Self.number(0, 4) + Self.number(members.count, 2)
      + Self.number(members.count, 2) + Self.number(directory.count, 4)
      + Self.number(file.count, 4) + Self.number(0, 2)
    return file + directory + end
  }

  private static func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var checksum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      checksum ^= UInt32(byte)
      for _ in 0..<8 { checksum = checksum >> 1 ^ (checksum & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
    return ~checksum
  }
}
