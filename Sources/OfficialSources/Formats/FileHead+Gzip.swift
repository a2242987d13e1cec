import Compression

extension FileHead {
  /// The start of what a gzip file holds; the head itself where the file is none.
  ///
  /// Only the first bytes of the file are there, so that what comes out may end anywhere.
  public var unpacked: FileHead {
    guard isGzip else { return self }
    var position = 0
    var reader = GzipReader(file: "") { buffer in
      let count = min(buffer.count, bytes.count - position)
      buffer.replaceSubrange(0..<count, with: bytes[position..<position + count])
      position += count
      return count
    }
    var plain: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    // The end of the bytes is no end of the stream, which is an error here and of no interest.
    while plain.count < FileHead.limit, let count = try? reader.read(into: &buffer), count > 0 {
      plain += buffer[..<count]
    }
    return FileHead(plain)
  }
}
