/// Archives with stored content, made by hand: what the readers unpack.
enum Packed {
  /// The checksum that gzip and ZIP keep.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 {
        let isOdd = sum & 1 == 1
        sum >>= 1
        if isOdd { sum ^= 0xEDB8_8320 }
      }
    }
    return ~sum
  }

  private static func little(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  /// A gzip stream of one stored block.
  static func gzip(_ bytes: [UInt8]) -> [UInt8] {
    var stream: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF, 1]
    stream += little(bytes.count, 2)
    stream += little(~bytes.count, 2)
    stream += bytes
    stream += little(Int(checksum(bytes)), 4)
    return stream + little(bytes.count, 4)
  }

  /// A ZIP archive of stored members.
  static func zip(_ members: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for member in members {
      var fixed: [UInt8] = [20, 0, 0, 0, 0, 0, 0, 0, 0, 0]
      fixed += little(Int(checksum(member.bytes)), 4)
      fixed += little(member.bytes.count, 4)
      fixed += little(member.bytes.count, 4)
      fixed += little(member.name.utf8.count, 2)
      fixed += [0, 0]
      directory += [0x50, 0x4B, 1, 2, 20, 0]
      directory += fixed
      directory += little(0, 10)
      directory += little(file.count, 4)
      directory += Array(member.name.utf8)
      file += [0x50, 0x4B, 3, 4]
      file += fixed
      file += Array(member.name.utf8)
      file += member.bytes
    }
    var end: [UInt8] = [0x50, 0x4B, 5, 6, 0, 0, 0, 0]
    end += little(members.count, 2)
    end += little(members.count, 2)
    end += little(directory.count, 4)
    end += little(file.count, 4)
    return file + directory + end + [0, 0]
  }
}
