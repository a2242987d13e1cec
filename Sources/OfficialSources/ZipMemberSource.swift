import Compression

/// A member of a ZIP archive as the source of a reader of some format.
///
/// A class, because a closure that outlives its scope cannot hold a value that cannot be copied.
final class ZipMemberSource {
  private var member: ZipMemberReader

  init(_ member: consuming ZipMemberReader) {
    self.member = member
  }

  /// Fills the buffer; 0 at the end.
  func read(into buffer: inout [UInt8]) throws -> Int {
    try member.read(into: &buffer)
  }
}
