/// A ZIP file: its directory, and its members as streams.
///
/// ```swift
/// let zip = try ZipArchive(file: "EXDB2001.ZIP", size: file.size) { try file.read(at: $0, into: &$1) }
/// var member = try zip.open(zip.member(named: "exp_detl.txt"))
/// let count = try member.read(into: &buffer)
/// ```
///
/// Files of any size are read (ZIP64), stored or deflated. Encrypted members and files in several parts are refused, and
/// so are directories that contradict the file or themselves: members that overlap, headers that say something else.
public struct ZipArchive {
  /// The members that are files, not folders, in the order of the directory.
  public let members: [ZipMember]
  private let bytes: ZipBytes

  /// Reads the directory.
  ///
  /// - Parameters:
  ///   - file: the name for messages; nothing is opened.
  ///   - size: how many bytes the file has.
  ///   - reading: gives bytes of the file from an offset on.
  /// - Throws: `CompressionError` if it is not a ZIP file, cut short or damaged; and what `reading` throws.
  public init(file: String, size: Int, reading: @escaping ByteReading) throws {
    bytes = ZipBytes(file: file, size: size, reading: reading)
    members = try ZipDirectory(bytes: bytes).members()
  }

  /// The member of that name; upper and lower case of ASCII letters do not matter, as offices change them at will.
  ///
  /// - Throws: `CompressionError` that lists the members if there is none of that name, or more than one.
  public func member(named name: String) throws(CompressionError) -> ZipMember {
    let wanted = Self.folded(name.utf8)
    let found = members.filter { Self.folded($0.nameBytes) == wanted }
    guard let member = found.first, found.count == 1 else {
      let shown = members.prefix(40).map { "'\($0.name)'" }.joined(separator: ", ")
      let rest = members.count > 40 ? " and \(members.count - 40) more" : ""
      throw bytes.failure(
        found.isEmpty ? "no member '\(name)'" : "\(found.count) members '\(name)'",
        remedy: members.isEmpty ? "it has no members" : "members: \(shown)\(rest)")
    }
    return member
  }

  /// Starts to read a member.
  ///
  /// - Throws: `CompressionError` if it is encrypted, packed in another way than deflate, or its own header says something
  ///   else than the directory; and what `reading` throws.
  public func open(_ member: ZipMember) throws -> ZipMemberReader {
    let inside = ZipBytes(
      file: "\(bytes.file)/\(member.name)", size: bytes.size, reading: bytes.reading)
    guard member.flags & ZipMember.encryptedFlags == 0 else {
      throw inside.failure("it is encrypted", remedy: "unpack it with its password first")
    }
    guard member.method == 0 || member.method == 8 else {
      throw inside.failure(
        "it is packed by method \(member.method)",
        remedy:
          "only stored and deflated members are read; unpack the file, or pack it again with zip")
    }
    let header = try inside.read(
      at: member.offset, count: ZipBytes.headerSize + member.nameBytes.count)
    let fields = ZipFields(header[...])
    let start =
      member.offset + ZipBytes.headerSize + fields.short(26) + fields.short(28)
    guard fields.word(0) == ZipSignature.member,
      fields.short(26) == member.nameBytes.count,
      header.dropFirst(ZipBytes.headerSize).elementsEqual(member.nameBytes),
      fields.short(6) == member.flags, fields.short(8) == member.method,
      start + member.packedSize <= member.limit, Self.agrees(fields, with: member)
    else {
      throw inside.failure("its header says something else than the directory of the file")
    }
    guard member.method == 8 || member.size == member.packedSize else {
      throw inside.failure("it is stored as it is, and yet has two sizes")
    }
    return try ZipMemberReader(member, start: start, bytes: inside)
  }

  /// Whether checksum and sizes agree, as far as the member's own header has them.
  private static func agrees(_ fields: ZipFields, with member: ZipMember) -> Bool {
    if member.flags & ZipMember.sizesFollowFlag != 0 { return true }
    return fields.word(14) == member.checksum
      && [member.packedSize, ZipSignature.wideWord].contains(fields.word(18))
      && [member.size, ZipSignature.wideWord].contains(fields.word(22))
  }

  private static func folded(_ name: some Sequence<UInt8>) -> [UInt8] {
    name.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
  }
}
