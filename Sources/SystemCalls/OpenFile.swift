#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// An open file descriptor, closed when its owner goes.
struct OpenFile: ~Copyable {
  let descriptor: Int32
  let path: String

  /// Opens `path`; a call interrupted by a signal is tried again.
  init(_ path: String, flags: Int32, mode: mode_t = 0) throws(SystemError) {
    // A Swift string may hold NUL, at which C would silently cut the path short.
    guard !path.utf8.contains(0) else {
      throw SystemError(.open, path: path, number: .invalidArgument)
    }
    while true {
      let descriptor = unsafe open(path, flags | O_CLOEXEC, mode)
      if descriptor >= 0 {
        self.descriptor = descriptor
        self.path = path
        return
      }
      let number = ErrorNumber.last
      if number != .interrupted { throw SystemError(.open, path: path, number: number) }
    }
  }

  deinit {
    // The result is of no use here: data that matters has been synchronised before.
    _ = close(descriptor)
  }

  /// What the system knows of the open file.
  func status() throws(SystemError) -> stat {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      throw SystemError(.inspect, path: path, number: .last)
    }
    return status
  }

  /// Writes all bytes; short writes are continued.
  func write(_ bytes: [UInt8]) throws(SystemError) {
    if let number = writeFully(bytes, to: descriptor) {
      throw SystemError(.write, path: path, number: number)
    }
  }
}

/// Writes all bytes to a descriptor, going on after short writes and signals; nil when all is written.
func writeFully(_ bytes: [UInt8], to descriptor: Int32) -> ErrorNumber? {
  unsafe bytes.withUnsafeBytes { buffer in
    var written = 0
    while written < buffer.count {
      let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[written...])
      let count = unsafe write(descriptor, rest.baseAddress, rest.count)
      if count >= 0 {
        written += count
      } else if ErrorNumber.last != .interrupted {
        return ErrorNumber.last
      }
    }
    return nil
  }
}
