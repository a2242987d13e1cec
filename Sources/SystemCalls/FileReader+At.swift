#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension FileReader {
  /// Reads up to `buffer.count` bytes from an offset on to the start of `buffer`; the rest of it is left as it was.
  ///
  /// Where `read(into:)` goes on does not change. Pipes and devices that cannot be read at any place are an error.
  ///
  /// - Returns: how many bytes were read; 0 only at the end of the file or behind it (or for an empty buffer).
  public func read(at offset: Int, into buffer: inout [UInt8]) throws(SystemError) -> Int {
    var count = 0
    var number: ErrorNumber?
    unsafe buffer.withUnsafeMutableBytes { bytes in
      repeat {
        count = unsafe pread(file.descriptor, bytes.baseAddress, bytes.count, off_t(offset))
        number = count < 0 ? .last : nil
      } while number == .interrupted
    }
    if let number { throw SystemError(.read, path: path, number: number) }
    return count
  }
}
