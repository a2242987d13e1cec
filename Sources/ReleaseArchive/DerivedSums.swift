public import ContentHash
import SystemCalls

/// What was derived from an archive's releases, kept in a file of its own beside it.
///
/// Everything in it is found by the content that it was derived from and carries a checksum, and all of it can be
/// derived again: the file may be removed, damaged or replaced at any time, and no answer changes. So nothing
/// here throws; what cannot be read is as if it were not there, what cannot be written is left.
public struct DerivedSums: Sendable {
  /// The file.
  public let path: String

  /// Names the file of an archive; it is opened for each question, and closed again.
  public init(beside archive: String) {
    self.path = archive + "-sums"
  }

  /// What was derived under a definition, by the digest of the release that it was derived from.
  ///
  /// - Parameter definition: names what was derived and how, say by the digest of a code list.
  public func values(under definition: ContentDigest) -> [ContentDigest: [UInt8]] {
    guard FileSystem.kind(path) == .regular,
      let connection = try? Connection(path, path: path, mode: .unshared),
      (try? SumsFile.isOwn(connection)) == true
    else { return [:] }
    return (try? SumsFile.values(under: definition, connection)) ?? [:]
  }

  /// What was derived from some origins alone; less to read where many others are kept under the same definition.
  public func values(
    from origins: [ContentDigest], under definition: ContentDigest
  ) -> [ContentDigest: [UInt8]] {
    guard FileSystem.kind(path) == .regular,
      let connection = try? Connection(path, path: path, mode: .unshared),
      (try? SumsFile.isOwn(connection)) == true
    else { return [:] }
    return (try? SumsFile.values(from: origins, under: definition, connection)) ?? [:]
  }

  /// Keeps what was derived under a definition; where that is not possible, nothing is kept.
  public func keep(_ values: [ContentDigest: [UInt8]], under definition: ContentDigest) {
    guard !values.isEmpty, SumsFile.add(values, under: definition, to: path) == .unusable else {
      return
    }
    // Damaged beyond what SQLite mends: begin again.
    for suffix in ["", "-journal"] { try? FileSystem.removeFile(path + suffix) }
    _ = SumsFile.add(values, under: definition, to: path)
  }
}
