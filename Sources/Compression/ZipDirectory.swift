/// Reads the directory at the end of a ZIP file; refuses what contradicts itself.
struct ZipDirectory {
  /// A directory has at most this many bytes; those of statistical offices have some hundred.
  private static let sizeLimit = 16 << 20
  private static let endSize = 22
  private static let commentLimit = 0xFFFF
  private static let locatorSize = 20
  private static let wideEndSize = 56
  private static let entrySize = 46

  let bytes: ZipBytes

  /// Where the directory lies, and how many members it lists.
  private struct Extent {
    var count: Int
    var size: Int
    var offset: Int
    /// Where the records behind the directory start.
    var end: Int
  }

  /// The members that are files, in the order of the directory.
  func members() throws -> [ZipMember] {
    let extent = try findExtent()
    guard extent.size <= Self.sizeLimit else {
      throw bytes.failure(
        "its directory has \(extent.size) bytes", remedy: "at most \(Self.sizeLimit) are read")
    }
    guard extent.offset >= 0, extent.offset <= extent.end, extent.offset + extent.size == extent.end
    else {
      throw bytes.failure("its directory does not lie where the file says")
    }
    let directory = try bytes.read(at: extent.offset, count: extent.size)
    var members: [ZipMember] = []
    var position = 0
    for _ in 0..<extent.count {
      let (member, next) = try entry(of: directory, at: position)
      members.append(member)
      position = next
    }
    guard position == directory.count else {
      throw bytes.failure("its directory has more members than the file says")
    }
    return try withLimits(members, directoryOffset: extent.offset)
      .filter { !$0.name.hasSuffix("/") }
  }

  /// Finds the record that ends the file, which may have a comment behind it.
  private func findExtent() throws -> Extent {
    let length = min(bytes.size, Self.endSize + Self.commentLimit)
    let tail = try bytes.read(at: bytes.size - length, count: length)
    var start = tail.count - Self.endSize
    while start >= 0 {
      let fields = ZipFields(tail[start...])
      if fields.word(0) == ZipSignature.end, start + Self.endSize + fields.short(20) == tail.count {
        return try extent(fields, at: bytes.size - length + start)
      }
      start -= 1
    }
    throw bytes.failure(
      "this is not a ZIP file: it has no directory at its end",
      remedy: "get the file again, it may be cut short")
  }

  private func extent(_ fields: ZipFields, at offset: Int) throws -> Extent {
    var extent = Extent(
      count: fields.short(10), size: fields.word(12), offset: fields.word(16), end: offset)
    var parts = [fields.short(4), fields.short(6)]
    if extent.count == ZipSignature.wideShort || extent.size == ZipSignature.wideWord
      || extent.offset == ZipSignature.wideWord
    {
      guard offset >= Self.locatorSize else {
        throw bytes.failure("its directory does not lie where the file says")
      }
      let locator = ZipFields(
        try bytes.read(at: offset - Self.locatorSize, count: Self.locatorSize)[...])
      guard locator.word(0) == ZipSignature.wideEndLocator,
        locator.long(8) == offset - Self.locatorSize - Self.wideEndSize
      else {
        throw bytes.failure("its directory does not lie where the file says")
      }
      let wide = ZipFields(try bytes.read(at: locator.long(8), count: Self.wideEndSize)[...])
      guard wide.word(0) == ZipSignature.wideEnd else {
        throw bytes.failure("its directory does not lie where the file says")
      }
      extent = Extent(
        count: wide.long(32), size: wide.long(40), offset: wide.long(48), end: locator.long(8))
      parts = [wide.word(16), wide.word(20)]
    }
    guard parts == [0, 0] else {
      throw bytes.failure(
        "it is one part of a ZIP file in several", remedy: "join the parts to one file first")
    }
    // Sums of these must not overflow, whatever the file says.
    guard extent.size <= bytes.size, extent.offset <= bytes.size,
      extent.count <= extent.size / Self.entrySize
    else {
      throw bytes.failure("its directory does not lie where the file says")
    }
    return extent
  }

  private func entry(of directory: [UInt8], at position: Int) throws -> (ZipMember, next: Int) {
    let fields = ZipFields(directory[position...])
    let nameStart = position + Self.entrySize
    let extraStart = nameStart + fields.short(28)
    let commentStart = extraStart + fields.short(30)
    let next = commentStart + fields.short(32)
    guard fields.word(0) == ZipSignature.directoryEntry, next <= directory.count else {
      throw bytes.failure("its directory is damaged")
    }
    let name = Array(directory[nameStart..<extraStart])
    var wide = wideNumbers(directory[extraStart..<commentStart])
    func number(_ place: Int) throws -> Int {
      let value = fields.word(place)
      guard value == ZipSignature.wideWord else { return value }
      guard !wide.isEmpty else { throw bytes.failure("its directory is damaged") }
      return wide.removeFirst()
    }
    // The wide numbers come in this order, each only if its narrow one has no room.
    let size = try number(24)
    let packedSize = try number(20)
    let offset = try number(42)
    guard packedSize <= bytes.size, offset <= bytes.size else {
      throw bytes.failure("its directory is damaged")
    }
    let member = ZipMember(
      name: String(decoding: name, as: UTF8.self), size: size, packedSize: packedSize,
      nameBytes: name, flags: fields.short(8), method: fields.short(10), checksum: fields.word(16),
      offset: offset, limit: 0)
    return (member, next)
  }

  /// The numbers of eight bytes in the extra field number 1.
  private func wideNumbers(_ extra: ArraySlice<UInt8>) -> [Int] {
    var rest = extra
    while rest.count >= 4 {
      let fields = ZipFields(rest)
      let field = rest.dropFirst(4).prefix(fields.short(2))
      if fields.short(0) == 1 {
        return (0..<(field.count / 8)).map { ZipFields(field).long(8 * $0) }
      }
      rest = rest.dropFirst(4 + fields.short(2))
    }
    return []
  }

  /// Finds where each member must end; refuses members that share bytes, as in a file made to explode.
  private func withLimits(_ members: [ZipMember], directoryOffset: Int) throws -> [ZipMember] {
    var members = members
    let order = members.indices.sorted { members[$0].offset < members[$1].offset }
    var limit = directoryOffset
    for index in order.reversed() {
      let member = members[index]
      guard member.offset + ZipBytes.headerSize + member.packedSize <= limit else {
        throw bytes.failure("its member '\(member.name)' overlaps with what follows it")
      }
      members[index].limit = limit
      limit = member.offset
    }
    return members
  }
}
