import SystemCalls

/// A file as the source of a reader of some format.
///
/// A class, because a closure that outlives its scope cannot hold a value that cannot be copied.
final class FileSource {
  private let reader: FileReader

  /// Opens a file.
  init(_ path: String) throws(SystemError) {
    reader = try FileReader(path)
  }

  /// The size in bytes at the moment of opening; 0 where it is not known.
  var size: Int { reader.size }

  /// Fills the buffer; 0 at the end.
  func read(into buffer: inout [UInt8]) throws(SystemError) -> Int {
    try reader.read(into: &buffer)
  }

  /// Fills the buffer from a place of the file; 0 behind its end.
  func read(at offset: Int, into buffer: inout [UInt8]) throws(SystemError) -> Int {
    try reader.read(at: offset, into: &buffer)
  }
}
