private import CCrypto

extension ContentDigest {
  /// Whether two digests are equal, in a time that does not depend on where they differ.
  ///
  /// For digests of secrets: a comparison that ends at the first difference tells whoever measures it how much of a
  /// guess was right.
  public func equalsInConstantTime(_ other: ContentDigest) -> Bool {
    unsafe bytes.withUnsafeBytes { left in
      unsafe other.bytes.withUnsafeBytes { right in
        unsafe CRYPTO_memcmp(left.baseAddress, right.baseAddress, ContentDigest.byteCount) == 0
      }
    }
  }
}
