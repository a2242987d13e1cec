#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A file open for reading from its start to its end; closed when its owner goes.
public struct FileReader: ~Copyable {
  let file: OpenFile

  /// The size in bytes at the moment of opening; 0 for pipes and devices.
  public let size: Int

  /// The path, as the caller wrote it.
  public var path: String { file.path }

  /// Opens a file for reading.
  ///
  /// - Throws: `SystemError` if the file cannot be opened or is a directory. An empty file is not an error.
  public init(_ path: String) throws(SystemError) {
    let file = try OpenFile(path, flags: O_RDONLY)
    let status = try file.status()
    guard status.st_mode & S_IFMT != S_IFDIR else {
      throw SystemError(.read, path: path, number: .isDirectory)
    }
    size = Int(status.st_size)
    self.file = file
  }

  /// Reads up to `buffer.count` bytes to the start of `buffer`; the rest of it is left as it was.
  ///
  /// - Returns: how many bytes were read; 0 only at the end of the file (or for an empty buffer).
  public func read(into buffer: inout [UInt8]) throws(SystemError) -> Int {
    var count = 0
    var number: ErrorNumber?
    unsafe buffer.withUnsafeMutableBytes { bytes in
      repeat {
        count = unsafe Self.readOnce(file.descriptor, bytes)
        number = count < 0 ? .last : nil
      } while number == .interrupted
    }
    if let number { throw SystemError(.read, path: path, number: number) }
    return count
  }

  /// The system's `read`, under a name that the method above does not hide.
  private static func readOnce(
    _ descriptor: Int32, _ bytes: UnsafeMutableRawBufferPointer
  ) -> Int {
    #if canImport(Musl)
      unsafe Musl.read(descriptor, bytes.baseAddress, bytes.count)
    #else
      unsafe Glibc.read(descriptor, bytes.baseAddress, bytes.count)
    #endif
  }
}
