#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// An empty folder of one's own, removed with all that is in it when its owner goes.
public struct PrivateFolder: ~Copyable {
  /// The folder's path.
  public let path: String

  /// Makes a folder that nobody else may enter.
  ///
  /// - Parameter parent: where; nil for `TMPDIR`, or `/tmp`.
  public init(in parent: String? = nil) throws(SystemError) {
    let given = parent ?? Environment.value("TMPDIR") ?? ""
    let pattern = Path.join(given.isEmpty ? "/tmp" : given, "pledgeline-XXXXXX")
    var name = Array(pattern.utf8CString)
    let made = unsafe name.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return false }
      return unsafe mkdtemp(start) != nil
    }
    guard made else { throw SystemError(.makeDirectory, path: pattern, number: .last) }
    path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { PrivateFolder.remove(path) }

  // What cannot be removed is left: there is nobody to tell.
  private static func remove(_ folder: String) {
    for name in (try? FileSystem.listDirectory(folder)) ?? [] {
      let path = Path.join(folder, name)
      if unsafe unlink(path) != 0 { remove(path) }
    }
    _ = unsafe rmdir(folder)
  }
}
