import Compression

/// A gzip stream as the source of a reader of some format.
///
/// A class, because a closure that outlives its scope cannot hold a value that cannot be copied.
final class GzipSource {
  private var reader: GzipReader

  /// Unpacks what another source gives; `file` is the name for messages.
  init(_ file: String, _ source: @escaping ByteSource) {
    reader = GzipReader(file: file, source: source)
  }

  /// Fills the buffer; 0 at the end.
  func read(into buffer: inout [UInt8]) throws -> Int {
    try reader.read(into: &buffer)
  }
}
