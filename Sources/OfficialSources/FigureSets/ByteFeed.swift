import ContentHash
import SystemCalls

/// Hands the bytes of a file on in chunks, and hashes and counts them on the way.
///
/// A class, because the reader of the format holds the source of its bytes while others ask how far
/// it has come.
final class ByteFeed {
  /// The size in bytes at the moment of opening; 0 where it is not known.
  let size: Int
  /// How many bytes were handed on so far.
  private(set) var count = 0
  private var hash = SHA256()
  private let source: (inout [UInt8]) throws -> Int

  /// Takes bytes from a closure that fills the buffer and says how much it put there.
  init(size: Int, source: @escaping (inout [UInt8]) throws -> Int) {
    self.size = size
    self.source = source
  }

  /// Opens a file.
  convenience init(path: String) throws(SystemError) {
    let file = try FileSource(path)
    self.init(size: file.size, source: file.read)
  }

  /// Fills the buffer; 0 at the end.
  func read(into buffer: inout [UInt8]) throws -> Int {
    let read = try source(&buffer)
    hash.update(buffer[..<read])
    count += read
    return read
  }

  /// SHA-256 of the bytes handed on so far, 64 hexadecimal digits.
  var digest: String { hash.finalize().description }
}
