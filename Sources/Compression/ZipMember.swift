/// One file inside a ZIP file, as its directory describes it.
public struct ZipMember: Hashable, Sendable {
  /// The name, with the folders it is in; text that is not UTF-8 is shown with replacement characters.
  public let name: String
  /// How many bytes it has, unpacked; what comes out is held to it.
  public let size: Int
  /// How many bytes it has in the file.
  public let packedSize: Int

  let nameBytes: [UInt8]
  let flags: Int
  let method: Int
  let checksum: Int
  /// Where its own header starts.
  let offset: Int
  /// Where the next member or the directory starts.
  var limit: Int

  /// The bits of `flags` that say that it is encrypted, in one way or another.
  static let encryptedFlags = 0x2041
  /// The bit of `flags` that says that its own header does not have the sizes yet.
  static let sizesFollowFlag = 0x0008
}
