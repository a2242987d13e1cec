import CCrypto

/// The SHA-256 hash of bytes that arrive in pieces.
///
/// ```swift
/// var hash = SHA256()
/// hash.update(firstChunk)
/// hash.update(secondChunk)
/// let digest = hash.finalize()
/// ```
///
/// How the bytes are cut into pieces does not change the digest. Source: FIPS 180-4.
public struct SHA256: Sendable {
  private var context = SHA256_CTX()

  /// Starts the hash of an empty sequence of bytes.
  public init() {
    unsafe pledgeline_sha256_init(&context)
  }

  /// Adds bytes at the end of what has been hashed so far.
  public mutating func update(_ bytes: borrowing RawSpan) {
    unsafe bytes.withUnsafeBytes { buffer in
      unsafe pledgeline_sha256_update(&context, buffer.baseAddress, buffer.count)
    }
  }

  /// Adds bytes at the end of what has been hashed so far.
  public mutating func update(_ bytes: some Collection<UInt8>) {
    let isContiguous: Void? = bytes.withContiguousStorageIfAvailable { buffer in
      unsafe pledgeline_sha256_update(&context, buffer.baseAddress, buffer.count)
    }
    if isContiguous == nil { update(Array(bytes)) }
  }

  /// The digest of everything added; the hash ends here, copy it first to go on.
  public consuming func finalize() -> ContentDigest {
    var digest = [UInt8](repeating: 0, count: ContentDigest.byteCount)
    unsafe pledgeline_sha256_final(&context, &digest)
    return ContentDigest(verified: digest)
  }

  /// The digest of bytes that are already in memory.
  public static func hash(_ bytes: some Collection<UInt8>) -> ContentDigest {
    var hash = SHA256()
    hash.update(bytes)
    return hash.finalize()
  }
}
