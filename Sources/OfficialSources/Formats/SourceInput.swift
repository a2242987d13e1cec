public import SystemCalls

/// The bytes of a file or of an office's answer, as a reader of some format takes them.
public struct SourceInput: Sendable {
  private enum Content {
    case file
    case bytes([UInt8])
  }

  /// The path, or what stands for it in messages.
  public let name: String
  private let content: Content

  /// Names a file; nothing is opened.
  public init(path: String) {
    name = path
    content = .file
  }

  /// Takes bytes that are in memory, such as an answer of a server.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    content = .bytes(bytes)
  }

  /// The start of the bytes, for recognition.
  public func head() throws(SystemError) -> FileHead {
    switch content {
    case .bytes(let bytes): return FileHead(bytes)
    case .file:
      let file = try FileReader(name)
      var bytes = [UInt8](repeating: 0, count: FileHead.limit)
      var count = 0
      while count < bytes.count {
        var rest = [UInt8](repeating: 0, count: bytes.count - count)
        let read = try file.read(into: &rest)
        guard read > 0 else { break }
        bytes.replaceSubrange(count..<count + read, with: rest[..<read])
        count += read
      }
      return FileHead(Array(bytes[..<count]))
    }
  }

  /// Opens the bytes from their start; they are hashed and counted on the way.
  func open() throws(SystemError) -> ByteFeed {
    switch content {
    case .file: return try ByteFeed(path: name)
    case .bytes(let bytes):
      var position = 0
      return ByteFeed(size: bytes.count) { buffer in
        let count = min(buffer.count, bytes.count - position)
        buffer.replaceSubrange(..<count, with: bytes[position..<position + count])
        position += count
        return count
      }
    }
  }

  /// Opens the bytes for reading from any place, as archives need it.
  ///
  /// - Returns: how many bytes there are, 0 where that is not known, and what gives those from an offset on.
  func openAnywhere() throws(SystemError) -> (
    size: Int, reading: (_ offset: Int, _ buffer: inout [UInt8]) throws -> Int
  ) {
    switch content {
    case .file:
      let file = try FileSource(name)
      return (file.size, file.read)
    case .bytes(let bytes):
      return (
        bytes.count,
        { offset, buffer in
          let count = max(0, min(buffer.count, bytes.count - offset))
          if count > 0 { buffer.replaceSubrange(..<count, with: bytes[offset..<offset + count]) }
          return count
        }
      )
    }
  }

  /// All bytes at once, for formats that cannot be read as a stream.
  ///
  /// - Throws: `SystemError` if the file cannot be read, or if there are more bytes than the limit, in a file or in
  ///   memory.
  func bytes(limit: Int) throws(SystemError) -> [UInt8] {
    switch content {
    case .file: return try FileSystem.readFile(name, limit: limit)
    case .bytes(let bytes):
      guard bytes.count <= limit else {
        throw SystemError(.read, path: name, cause: .exceedsLimit(bytes: limit))
      }
      return bytes
    }
  }
}
