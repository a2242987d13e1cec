import Compression

/// Builds ZIP files, right ones and wrong ones.
struct ZipFixture {
  /// A member as the file has it; what the headers say can be changed apart from it.
  struct Member {
    var name: String
    var plain: [UInt8]
    var packed: [UInt8]
    var method = 8
    var flags = 0
    /// Whether the directory gives sizes and place in eight bytes.
    var isWide = false
    /// Added to what the directory says.
    var sizeError = 0
    var checksumError: UInt32 = 0
    /// Where the directory says that it starts, instead of where it does.
    var claimedOffset: Int?

    init(_ name: String, _ plain: [UInt8], packed: [UInt8]? = nil) {
      self.name = name
      self.plain = plain
      self.packed = packed ?? storedBlocks(plain)
    }

    static func stored(_ name: String, _ plain: [UInt8]) -> Member {
      var member = Member(name, plain, packed: plain)
      member.method = 0
      return member
    }
  }

  var members: [Member]
  var comment = ""
  var countError = 0
  /// Whether the file ends as one of more than 4 GiB does.
  var isWide = false
  /// Where the file says that its directory starts, in eight bytes, instead of where it does.
  var claimedDirectoryOffset: UInt64?

  init(_ members: Member...) {
    self.members = members
  }

  var bytes: [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for member in members {
      directory += entry(member, at: member.claimedOffset ?? file.count)
      file += header(member) + member.packed
    }
    let offset = file.count
    return file + directory
      + end(count: members.count + countError, size: directory.count, offset: offset)
  }

  private func checksum(_ member: Member) -> UInt64 {
    UInt64(crc32(member.plain) &+ member.checksumError)
  }

  private func header(_ member: Member) -> [UInt8] {
    let hasSizes = member.flags & 8 == 0
    var bytes = littleEndian(0x0403_4B50, 4) + littleEndian(20, 2)
    bytes += littleEndian(UInt64(member.flags), 2) + littleEndian(UInt64(member.method), 2)
    bytes += littleEndian(0, 4) + littleEndian(hasSizes ? checksum(member) : 0, 4)
    bytes += littleEndian(hasSizes ? UInt64(member.packed.count) : 0, 4)
    bytes += littleEndian(hasSizes ? UInt64(member.plain.count + member.sizeError) : 0, 4)
    bytes += littleEndian(UInt64(member.name.utf8.count), 2) + littleEndian(4, 2)
    return bytes + Array(member.name.utf8) + [0x55, 0x54, 0, 0]
  }

  private func entry(_ member: Member, at offset: Int) -> [UInt8] {
    let numbers = [member.plain.count + member.sizeError, member.packed.count, offset]
      .map { UInt64($0) }
    var extra: [UInt8] = [0x55, 0x54, 0, 0]
    if member.isWide {
      extra += littleEndian(1, 2) + littleEndian(24, 2)
      for number in numbers { extra += littleEndian(number, 8) }
    }
    func narrow(_ number: UInt64) -> [UInt8] {
      littleEndian(member.isWide ? 0xFFFF_FFFF : number, 4)
    }
    var bytes = littleEndian(0x0201_4B50, 4) + littleEndian(0, 4)
    bytes += littleEndian(UInt64(member.flags), 2) + littleEndian(UInt64(member.method), 2)
    bytes += littleEndian(0, 4) + littleEndian(checksum(member), 4)
    bytes += narrow(numbers[1]) + narrow(numbers[0])
    bytes += littleEndian(UInt64(member.name.utf8.count), 2)
    bytes += littleEndian(UInt64(extra.count), 2) + littleEndian(0, 10) + narrow(numbers[2])
    return bytes + Array(member.name.utf8) + extra
  }

  private func end(count: Int, size: Int, offset: Int) -> [UInt8] {
    var numbers = [count, count, size, offset].map { UInt64($0) }
    if let claimedDirectoryOffset { numbers[3] = claimedDirectoryOffset }
    let isWide = isWide || claimedDirectoryOffset != nil
    var bytes: [UInt8] = []
    if isWide {
      bytes += littleEndian(0x0606_4B50, 4) + littleEndian(44, 8) + littleEndian(0, 12)
      for number in numbers { bytes += littleEndian(number, 8) }
      bytes += littleEndian(0x0706_4B50, 4) + littleEndian(0, 4)
      bytes += littleEndian(UInt64(offset + size), 8) + littleEndian(1, 4)
    }
    bytes += littleEndian(0x0605_4B50, 4) + littleEndian(0, 4)
    for _ in 0..<2 { bytes += littleEndian(isWide ? 0xFFFF : numbers[0], 2) }
    bytes += littleEndian(isWide ? 0xFFFF_FFFF : numbers[2], 4)
    bytes += littleEndian(isWide ? 0xFFFF_FFFF : numbers[3], 4)
    return bytes + littleEndian(UInt64(comment.utf8.count), 2) + Array(comment.utf8)
  }
}

func openZip(_ bytes: [UInt8], atMost size: Int = .max) throws -> ZipArchive {
  try ZipArchive(file: "a.zip", size: bytes.count) { offset, buffer in
    let count = max(0, min(size, buffer.count, bytes.count - offset))
    if count > 0 { buffer.replaceSubrange(0..<count, with: bytes[offset..<(offset + count)]) }
    return count
  }
}

/// Reads a member to its end; the error may be one of the directory too.
func readZip(
  _ bytes: [UInt8], _ name: String, atMost size: Int = .max, room: Int = 1000
) -> StreamOutcome {
  do {
    let zip = try openZip(bytes, atMost: size)
    var reader = try zip.open(zip.member(named: name))
    return readAll(room: room) { try reader.read(into: &$0) }
  } catch {
    return StreamOutcome(error: "\(error)")
  }
}
